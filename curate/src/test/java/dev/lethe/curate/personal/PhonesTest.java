package dev.lethe.curate.personal;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are those that regulators keep for films, or otherwise invented.
class PhonesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 20 7946 0958",
        "+49 30 23125 012",
        "+1-202-555-0147",
        "+33 1 99 00 12 34",
        "(212) 736-5000 x123",
        "020 7946 0958",
        "030 23125012",
        "01 99 00 12 34",
        "0171-3920012",
        "212-736-5000",
        "+49(0)30/23125012",
        "＋４９ ３０ ２３１２５０１２"
      })
  void aNumberIsFound(String number) {
    Cleaning.found(PersonalType.PHONE, number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-25 20:15:00",
        "25.11.2026",
        "11/25/2026",
        "3.14159265358979",
        "1.234.567.890",
        "192.168.100.100",
        "12345",
        "1234567",
        "2000-2010",
        "1 2 3 4 5 6",
        "9876543210987654321098765",
        "order 4711-0815"
      })
  void otherNumbersStay(String words) {
    Cleaning.notFound(PersonalType.PHONE, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call me: 467 3395|call me: [phone]",
        "Handy 1717654321|Handy [phone]",
        "Tel. 5551234|Tel. [phone]",
        "appelle le 12 34 56 78|appelle le [phone]"
      })
  void aShortOneNeedsWordsThatSayWhatItIs(String textAndExpected) {
    String[] both = textAndExpected.split("\\|", -1);
    Cleaning.cleaned(both[0], both[1]);
  }
}
