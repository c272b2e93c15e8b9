package dev.lethe.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

  @Test
  void aQuotationIsShortAndVisible() {
    assertThat(Quote.of("x".repeat(200))).hasSize(83).endsWith("…\"");
    assertThat(Quote.of("a\n\u202Eb")).isEqualTo("\"a\\u000a\\u202eb\"");
  }
}
