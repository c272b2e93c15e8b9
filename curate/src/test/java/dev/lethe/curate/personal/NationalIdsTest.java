package dev.lethe.curate.personal;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are examples that authorities or textbooks publish, and belong to nobody.
class NationalIdsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "86095742719",
        "86 095 742 719",
        "47036892816",
        "15070649C103",
        "15 070649 C 103",
        "65 17 08 39 J 00 3",
        "255081416802538",
        "2 55 08 14 168 025 38",
        "1 85 05 2A 123 456 33",
        "219-09-9999",
        "219 09 9999",
        "12345678Z",
        "12.345.678-Z",
        "X1234567L",
        "Y-1234567-X",
        "RSSMRA85T10A562S",
        "MRT MTT 91D08 F205 J",
        "111.444.777-35",
        "52998224725"
      })
  void anIdentifierIsFound(String id) {
    Cleaning.found(PersonalType.NATIONAL_ID, id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "86095742718",
        "06095742719",
        "12345678901",
        "15070649C104",
        "15 990649 C 103",
        "255081416802539",
        "255131416802538",
        "1 85 05 2A 123 456 34",
        "000-12-3456",
        "666-12-3456",
        "900-12-3456",
        "219-00-9999",
        "219-09-0000",
        "1-219-09-9999",
        "219-09-9999-1",
        "12345678A",
        "X1234567M",
        "RSSMRA85T10A562T",
        "RSSMRA85Z10A562S",
        "111.444.777-36",
        "111.111.111-11",
        "943 476 5919",
        "111222333"
      })
  void aWrongOneIsNone(String id) {
    Cleaning.notFound(PersonalType.NATIONAL_ID, id);
  }

  @Test
  void everyWrongDigitIsNoticed() {
    for (String id : List.of("86095742719", "255081416802538", "52998224725", "12345678Z")) {
      for (int at = 0; at < id.length() - 1; at++) {
        char other = id.charAt(at) == '9' ? '8' : (char) (id.charAt(at) + 1);
        Cleaning.notFound(
            PersonalType.NATIONAL_ID, id.substring(0, at) + other + id.substring(at + 1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NHS number 943 476 5919|NHS number [national-id]",
        "my BSN is 111222333|my BSN is [national-id]",
        "burgerservicenummer: 1112.22.333|burgerservicenummer: [national-id]",
        "SSN 219099999.|SSN [national-id].",
        "tax ID 900-70-1234|tax ID [national-id]"
      })
  void someNeedWordsThatSayWhatTheyAre(String textAndExpected) {
    String[] both = textAndExpected.split("\\|", -1);
    Cleaning.cleaned(both[0], both[1]);
  }

  @Test
  void wordsDoNotHelpAWrongNumber() {
    Cleaning.notFound(PersonalType.NATIONAL_ID, "NHS 943 476 5918");
    Cleaning.notFound(PersonalType.NATIONAL_ID, "BSN 111222334");
  }
}
