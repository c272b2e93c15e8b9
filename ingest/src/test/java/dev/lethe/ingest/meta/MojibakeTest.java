package dev.lethe.ingest.meta;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "déjà vu", "Übung", "日本語", "🦔 and 🐢", "\u0000"})
  void whatWasWrittenByteByByteIsReadAgain(String text) {
    String broken = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(Mojibake.repaired(broken)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"日本語", "café", "Ã", "50 €", "a\u00ff", "\ud83d"})
  void whatIsNotBrokenStays(String text) {
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }
}
