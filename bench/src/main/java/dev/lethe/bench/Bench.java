package dev.lethe.bench;

import module java.base;

/// Measures one room: `engine BASE`, `serve BASE`, `ingest FEED`, `exports FOLDER`, `hostile`,
/// `forgetting FEED RECIPE`, `storm`, `timing` or `lastword RECIPE`.
public final class Bench {

  private static final String EXPECTED =
      "expected engine BASE, serve BASE, ingest FEED, exports FOLDER [MB [PEOPLE]], hostile,"
          + " forgetting FEED RECIPE, storm [REQUESTS], timing [REQUESTS], or lastword RECIPE [PEOPLE [KNOWN]]";

  private Bench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> words = List.of(arguments);
    if (words.isEmpty()) {
      throw new IllegalArgumentException(EXPECTED);
    }
    System.out.println(machine());
    switch (words.getFirst()) {
      case "engine" -> new EngineBench(path(words, 1)).run();
      case "serve" -> new ServeBench(path(words, 1)).run();
      case "storm" -> new StormBench(number(words, 1, 100_000)).run();
      case "timing" -> new TimingBench(number(words, 1, 2000)).run();
      case "lastword" ->
          new LastWordBench(path(words, 1), number(words, 2, 200), number(words, 3, 0)).run();
      case "ingest" -> new IngestBench(path(words, 1)).run();
      case "exports" ->
          new ExportsBench(path(words, 1), number(words, 2, 1000), number(words, 3, 50)).run();
      case "hostile" -> new HostileBench().run();
      case "forgetting" -> new ForgettingBench(path(words, 1), path(words, 2)).run();
      case String other -> throw new IllegalArgumentException(EXPECTED + ", but found " + other);
    }
  }

  private static Path path(List<String> words, int index) {
    if (words.size() <= index) {
      throw new IllegalArgumentException("expected a path after " + String.join(" ", words));
    }
    return Path.of(words.get(index));
  }

  private static int number(List<String> words, int index, int otherwise) {
    return words.size() <= index ? otherwise : Integer.parseInt(words.get(index));
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return "%s, Java %s, %d cores, at most %d MiB of heap"
        .formatted(
            System.getProperty("os.arch"),
            System.getProperty("java.version"),
            runtime.availableProcessors(),
            runtime.maxMemory() >> 20);
  }

  /// Prints one figure.
  static void tell(String what, double value, String unit) {
    System.out.println(String.format(Locale.ROOT, "%-52s %12.2f %s", what, value, unit));
  }
}
