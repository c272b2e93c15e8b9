package dev.lethe.curate.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en|this morning the heron stood in the reeds behind the mill",
        "de|heute Morgen stand der Reiher im Schilf hinter der Mühle",
        "fr|ce matin le héron se tenait dans les roseaux derrière le moulin",
        "es|esta mañana la garza estaba entre los juncos detrás del molino",
        "it|questa mattina l'airone stava tra le canne dietro il mulino",
        "nl|vanmorgen stond de reiger in het riet achter de molen",
        "pl|dziś rano czapla stała w trzcinach za młynem",
        "ru|сегодня утром цапля стояла в камышах за мельницей"
      })
  void aSentenceHasALanguage(String tagAndText) {
    String[] both = tagAndText.split("\\|", -1);
    assertThat(Languages.of(both[1])).contains(both[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ok", "lol 😂", "@someone", "12345 67890 12345", "https://example.org/a"})
  void whatIsTooShortHasNone(String text) {
    assertThat(Languages.of(text)).isEmpty();
  }

  @Test
  void linksMentionsAndHashtagsSayNothing() {
    String text = "heute Morgen stand der Reiher im Schilf hinter der Mühle";
    assertThat(Languages.of("@someone https://example.org/the-heron #morning " + text))
        .isEqualTo(Languages.of(text))
        .contains("de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🎉", "a", "1", "@", " ", "hahaha", "a "})
  void oneMegabyteOfAnythingIsReadInTime(String piece) {
    String text = piece.repeat((1 << 20) / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Languages.of(text));
  }
}
