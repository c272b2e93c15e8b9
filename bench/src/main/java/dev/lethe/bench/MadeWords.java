package dev.lethe.bench;

import module java.base;

/// Draws invented words, sentences and names from a seed: the same seed draws the same.
final class MadeWords {

  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ke", "lo", "mi", "nu", "ra", "te", "so", "vi", "wen", "dor", "fel", "gan", "hin",
          "jor", "kal", "lun", "mar", "nel", "oss", "pri", "quo");
  private static final List<String> ACCENTED = List.of("rüb", "stö", "zoë", "ñan", "çi", "łu");
  private static final List<String> SIGNS = List.of("🐟", "🌧️", "❤️", "👍🏽", "😀", "…", "“so”");
  private static final int VOCABULARY = 20_000;

  private final SplittableRandom random;
  private final List<String> vocabulary;

  MadeWords(long seed) {
    this.random = new SplittableRandom(seed);
    this.vocabulary = IntStream.range(0, VOCABULARY).mapToObj(_ -> syllables()).toList();
  }

  private String syllables() {
    String plain =
        IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(_ -> one(SYLLABLES))
            .collect(Collectors.joining());
    return random.nextInt(8) == 0 ? plain + one(ACCENTED) : plain;
  }

  /// A number from 0, below `bound`.
  int below(int bound) {
    return random.nextInt(bound);
  }

  /// One of these, each as likely.
  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// A word; small numbers of the vocabulary come up more often than large ones.
  private String word() {
    double uniform = random.nextDouble();
    return vocabulary.get((int) (VOCABULARY * uniform * uniform * uniform));
  }

  /// A first and a last name.
  String name() {
    return capital(word()) + " " + capital(word());
  }

  /// From `least` to twice as many words, as somebody might post them.
  String text(int least) {
    StringBuilder out = new StringBuilder();
    int words = least + random.nextInt(least + 1);
    for (int i = 0; i < words; i++) {
      out.append(i == 0 ? capital(word()) : piece());
      out.append(random.nextInt(11) == 0 ? ". " : " ");
    }
    return out.toString().strip();
  }

  private String piece() {
    return switch (random.nextInt(120)) {
      case 0 -> one(SIGNS);
      case 1 -> "@" + word();
      case 2 -> "#" + word();
      case 3 -> "https://" + word() + ".example/" + word();
      case 4 -> word() + "@mail.example";
      case 5 -> "+44 20 7946 0" + (100 + below(900));
      case 6 -> "@[1000" + below(100_000) + ":2048:" + name() + "]";
      case 7 -> "\n\n" + capital(word());
      default -> word();
    };
  }

  private static String capital(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }
}
