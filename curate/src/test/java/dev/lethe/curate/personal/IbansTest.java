package dev.lethe.curate.personal;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are the examples of SWIFT's registry.
class IbansTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "de89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "FR14 2004 1010 0505 0001 3M02 606",
        "NO93-8601-1117-947",
        "MT84MALT011000012345MTLCAST001S"
      })
  void aNumberIsFound(String iban) {
    Cleaning.found(PersonalType.IBAN, iban);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013001",
        "DE88370400440532013000",
        "DE8937040044053201300",
        "XX89370400440532013000",
        "XDE89370400440532013000",
        "DE893704004405320130001"
      })
  void aWrongNumberIsNone(String iban) {
    Cleaning.notFound(PersonalType.IBAN, iban);
  }

  @Test
  void everyWrongDigitIsNoticed() {
    String iban = "DE89370400440532013000";
    for (int at = 2; at < iban.length(); at++) {
      char other = iban.charAt(at) == '9' ? '8' : (char) (iban.charAt(at) + 1);
      Cleaning.notFound(PersonalType.IBAN, iban.substring(0, at) + other + iban.substring(at + 1));
    }
  }
}
