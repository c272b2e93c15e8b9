package dev.lethe.curate.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

  private static final int MEGABYTE = 1 << 20;

  /// Pieces that random texts are made of.
  private static final List<String> PIECES =
      List.of(
          "ada@example.org",
          "@someone",
          "[email]",
          "[phone]",
          "+49 30 23125012",
          "212-736-5000",
          "4242 4242 4242 4242",
          "DE89370400440532013000",
          "219-09-9999",
          "12",
          "3",
          "-",
          ".",
          " ",
          " ",
          "\n",
          ",",
          "Heron",
          "Street",
          "rue",
          "de",
          "Reiherstraße",
          "password",
          "is",
          "=",
          ":",
          "hunter22",
          "203.0.113.7",
          "2001:db8::1",
          "x",
          "@",
          "(at)",
          "(",
          ")",
          "[",
          "]",
          "+",
          "🎉",
          "é",
          "Apt. 4",
          "10115",
          "Berlin",
          "BSN",
          "111222333",
          "call",
          "555 1234",
          "token",
          "://",
          "ada:pw1234@");

  @Test
  void everythingIsCountedByType() {
    PersonalData.Cleaned cleaned =
        PersonalData.cleaned("ada@example.org or bo@example.org, or +44 20 7946 0958");
    assertThat(cleaned.text()).isEqualTo("[email] or [email], or [phone]");
    assertThat(cleaned.replaced())
        .containsExactly(Map.entry(PersonalType.EMAIL, 2), Map.entry(PersonalType.PHONE, 1));
  }

  @Test
  void findsThatOverlapBecomeOneNamedAfterTheLonger() {
    assertThat(new Span(0, 9, PersonalType.PHONE).joined(new Span(5, 20, PersonalType.ADDRESS)))
        .isEqualTo(new Span(0, 20, PersonalType.ADDRESS));
  }

  @Test
  void ofTwoAsLongTheSurerTypeNamesIt() {
    assertThat(new Span(0, 9, PersonalType.PHONE).joined(new Span(0, 9, PersonalType.CARD)))
        .isEqualTo(new Span(0, 9, PersonalType.CARD));
  }

  @Test
  void aTextWithoutPersonalDataIsTheSameText() {
    String text = "Nichts 🎉 zu sehen, @someone.";
    assertThat(PersonalData.cleaned(text).text()).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🎉",
        "a",
        "1",
        "@",
        " ",
        "\n",
        "-",
        ".",
        ":",
        "+",
        "(",
        "'",
        "1 ",
        "+1",
        "1.",
        "a.",
        "a@",
        "@a.",
        "a-",
        "SG.",
        "eyJ-",
        "eyJabcdefghijk.",
        "://a:",
        "12 Heron ",
        "-----BEGIN ",
        "-----BEGIN PRIVATE KEY-----",
        "555 123 4567, ",
        "999 999 9999, ",
        "token=a1",
        "token ",
        "DE89 ",
        "4242 ",
        "4242-",
        "::",
        "a:",
        "1::",
        "(at)",
        "a(at)a(dot)",
        "A ",
        "12 A ",
        "É",
        "\uD83C",
        "[",
        "[email]",
        "@someone",
        "@someone ",
        "12 rue de ",
        "٣",
        "x1",
        "pwd:",
        "#"
      })
  void oneMegabyteOfAnythingIsReadInTime(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PersonalData.cleaned(text));
  }

  @Test
  void cleaningCleanTextChangesNothing() {
    long seed = 20261125;
    Random random = new Random(seed);
    for (int trial = 0; trial < 20_000; trial++) {
      String text = text(random);
      String once = PersonalData.cleaned(text).text();
      PersonalData.Cleaned twice = PersonalData.cleaned(once);
      assertThat(twice.text()).as("seed %d, from <%s>", seed, text).isEqualTo(once);
      assertThat(twice.replaced()).isEmpty();
    }
  }

  @Test
  void placeholdersStayWhole() {
    long seed = 11;
    Random random = new Random(seed);
    for (int trial = 0; trial < 5_000; trial++) {
      String text = text(random) + " @someone " + text(random);
      assertThat(PersonalData.cleaned(text).text())
          .as("seed %d, from <%s>", seed, text)
          .contains("@someone");
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, 1 + random.nextInt(12))
        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
  }
}
