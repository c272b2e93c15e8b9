package dev.lethe.cli.demo;

import module java.base;

import dev.lethe.core.release.LanguageModel;

/// How surprised a model is by some texts, in bits per byte.
final class Surprise {

  private Surprise() {}

  static double of(LanguageModel model, List<String> texts) {
    double bits = 0;
    long bytes = 0;
    for (String text : texts) {
      bits += model.bits(text);
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    if (bytes == 0) {
      throw new IllegalArgumentException("expected some text to measure, but there was none");
    }
    return bits / bytes;
  }
}
