package dev.lethe.story;

import module java.base;

/// Invented sentences.
final class Words {

  private static final List<String> WORDS =
      List.of(
          "the", "boat", "is", "late", "again", "and", "rain", "comes", "over", "hills", "we",
          "found", "a", "grey", "hat", "near", "old", "mill", "bread", "smells", "of", "smoke",
          "nobody", "saw", "my", "bicycle", "under", "long", "bridge", "today", "grün", "été",
          "choir", "sings", "in", "7", "rooms", "🌧", "tea", "helps");

  private Words() {}

  /// A sentence; everybody has a word of their own, which nobody else uses.
  static String sentence(RandomGenerator random, String name) {
    StringJoiner sentence = new StringJoiner(" ");
    int length = 3 + random.nextInt(9);
    for (int i = 0; i < length; i++) {
      sentence.add(random.nextInt(8) == 0 ? name + "ish" : WORDS.get(random.nextInt(WORDS.size())));
    }
    return sentence + ".";
  }

  /// A text without anybody in it, on which a tokenizer may be trained.
  static String neutral() {
    Random random = new Random(0);
    return IntStream.range(0, 200)
        .mapToObj(_ -> sentence(random, "any"))
        .collect(Collectors.joining(" "));
  }
}
