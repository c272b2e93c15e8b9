package dev.lethe.curate.personal;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org",
        "ada.marlow+news@mail.example.co.uk",
        "A_D-A%1@EXAMPLE.COM",
        "jörg@müller.example",
        "o'neil@example.org",
        "ada@xn--mller-kva.xn--p1ai",
        "ada(at)example.org",
        "ada [at] example [dot] org",
        "ada (at) mail (dot) example (dot) org"
      })
  void anAddressIsFound(String address) {
    Cleaning.found(PersonalType.EMAIL, address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@someone",
        "hello @someone.",
        "a @ b",
        "ada@localhost",
        "react@18.2.0",
        "foo@",
        "@example.org",
        "look (at) this",
        "git@example.org:team/code",
        "3 apples @ 2.50"
      })
  void whatIsNoAddressStays(String words) {
    Cleaning.notFound(PersonalType.EMAIL, words);
  }

  @Test
  void theFullStopBelongsToTheSentence() {
    Cleaning.cleaned("Write to ada@example.org.", "Write to [email].");
  }

  @Test
  void twoInARowAreTwo() {
    Cleaning.cleaned("ada@example.org,bo@example.org", "[email],[email]");
  }
}
