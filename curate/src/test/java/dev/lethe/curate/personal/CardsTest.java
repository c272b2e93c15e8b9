package dev.lethe.curate.personal;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are those that payment services publish for tests.
class CardsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4242424242424242",
        "4242 4242 4242 4242",
        "4242-4242-4242-4242",
        "5555555555554444",
        "2223003122003222",
        "378282246310005",
        "3782 822463 10005",
        "6011111111111117",
        "3056930009020004",
        "36227206271667",
        "3566002020360505",
        "４２４２４２４２４２４２４２４２"
      })
  void aNumberIsFound(String card) {
    Cleaning.found(PersonalType.CARD, card);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4242424242424241",
        "4242 4242 4242 4243",
        "1234567812345678",
        "9999999999999999",
        "42424242424242424242424242",
        "x4242424242424242",
        "1700000000000",
        "0000 0000 0000 0000"
      })
  void aWrongNumberIsNone(String card) {
    Cleaning.notFound(PersonalType.CARD, card);
  }

  @Test
  void everyWrongDigitIsNoticed() {
    String card = "4242424242424242";
    for (int at = 0; at < card.length(); at++) {
      char other = card.charAt(at) == '2' ? '3' : '5';
      Cleaning.notFound(PersonalType.CARD, card.substring(0, at) + other + card.substring(at + 1));
    }
  }

  @Test
  void whatFollowsANumberIsNotPartOfIt() {
    Cleaning.cleaned("4242 4242 4242 4242 12/29", "[card] 12/29");
  }
}
