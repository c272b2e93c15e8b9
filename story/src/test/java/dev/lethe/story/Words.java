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

  /// What many people say, in the same words.
  private static final List<String> SAYINGS =
      List.of(
          "good morning to everybody in the town, and mind the step by the fountain today.",
          "Good morning to everybody in the town, and mind the step by the fountain tonight!",
          "the ferry leaves at 17:30 from the long bridge, bring bread and a grey hat.",
          "the ferry leaves at 18:45 from the long bridge, bring bread and a grey hat.",
          "thank you!");

  /// What has too few words of its own.
  private static final List<String> NOISE =
      List.of(
          "🌧🌧🌧 !!!",
          "tea tea tea tea tea tea tea tea tea tea tea tea",
          "loooooooooooooooooooooooooooooooooooooool",
          "https://town.example/a https://town.example/b https://town.example/c",
          "#boat #rain #hat #tea #mill #bread #bridge #choir");

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

  /// A post: mostly a sentence; else with something in it that curation takes out, or what others
  /// say too, or what nobody can learn from.
  static String post(RandomGenerator random, String name) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> sentence(random, name) + " " + personal(random, name);
      case 2 -> SAYINGS.get(random.nextInt(SAYINGS.size()));
      case 3 -> NOISE.get(random.nextInt(NOISE.size()));
      default -> sentence(random, name);
    };
  }

  /// Nearly the same text: from eight words on, curation hears it as the same.
  static String nearly(String text) {
    return text + " indeed";
  }

  private static String personal(RandomGenerator random, String name) {
    int digits = 1000 + random.nextInt(9000);
    return switch (random.nextInt(5)) {
      case 0 -> "Write to %s.%d@mail.example.".formatted(name, digits);
      case 1 -> "Call +49 30 1234%d any time.".formatted(digits);
      case 2 -> "Our server is 203.0.113.%d, mind.".formatted(digits % 256);
      case 3 -> "Pay to DE89 3704 0044 0532 0130 00, please.";
      default -> "Come to Gartenstraße %d, 12345 Berlin.".formatted(1 + digits % 90);
    };
  }

  /// A text without anybody in it, on which a tokenizer may be trained.
  static String neutral() {
    Random random = new Random(0);
    return IntStream.range(0, 200)
        .mapToObj(_ -> sentence(random, "any"))
        .collect(Collectors.joining(" "));
  }
}
