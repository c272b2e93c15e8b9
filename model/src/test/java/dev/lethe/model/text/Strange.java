package dev.lethe.model.text;

import module java.base;

/// Texts that look like nothing a person writes, from a seed: letters of several scripts, digits,
/// all kinds of space, emoji.
final class Strange {
  private static final List<String> PARTS =
      List.of(
          "a", "b", "tz", "Ü", "ß", "é", "ñ", "日本", "हि", "'", "'s", "'ll", "don't", "I'm", " ",
          " ", "  ", "\n", "\n\n", "\t", "\r", "\u00a0", "\u2003", "\u3000", "\u0085", "\u001c",
          "\u200b", "\ufeff", "1", "42", "٣", "Ⅷ", "½", ".", ",", "!?", "-", "_", "(", "😀",
          "👩‍👧", "🇩🇪", "\u0301");

  private final SplittableRandom random;

  Strange(long seed) {
    random = new SplittableRandom(seed);
  }

  /// A text of at most `most` parts.
  String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }
}
