package dev.lethe.bench;

import module java.base;

/// What somebody might put where a post's words stand, to slow down or stop whoever reads it.
final class HostileWords {

  private static final int MEGABYTE = 1 << 20;

  private HostileWords() {}

  /// Texts of a megabyte, by name.
  static SequencedMap<String, String> raw() {
    SequencedMap<String, String> raw = new LinkedHashMap<>();
    for (String piece :
        List.of(
            "🐟",
            "x",
            "@",
            "<",
            "&",
            "<b>",
            "<a href=x>",
            "&#",
            "@a",
            "a@b",
            "a.",
            "1",
            "1 ",
            "+1",
            "#",
            ":",
            "http://",
            "\u0301",
            "\u202E",
            "é",
            "[",
            "pin: ")) {
      raw.put(
          "1 MB of " + piece,
          piece.repeat(MEGABYTE / piece.getBytes(StandardCharsets.UTF_8).length));
    }
    raw.put("1 MB of words", words());
    return raw;
  }

  /// Values of JSON, by name: the texts as strings, and what is none.
  static SequencedMap<String, String> all() {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    raw().forEach((name, text) -> all.put(name, "\"" + text + "\""));
    all.put("1 MB of halves of characters", "\"" + "\\ud83d".repeat(MEGABYTE / 6) + "\"");
    all.put("1 MB of NUL", "\"" + "\\u0000".repeat(MEGABYTE / 6) + "\"");
    all.put("arrays 100,000 deep", "[".repeat(100_000) + "]".repeat(100_000));
    all.put("objects 100,000 deep", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
    all.put("a number of 10,000 digits", "9".repeat(10_000));
    all.put("NaN", "NaN");
    all.put("a name twice", "{\"a\":1,\"a\":2}");
    all.put("a name of 1 MB", "{\"" + "n".repeat(MEGABYTE) + "\":1}");
    all.put("100,000 names", names());
    return all;
  }

  private static String words() {
    MadeWords made = new MadeWords(7);
    StringBuilder words = new StringBuilder();
    while (words.length() < MEGABYTE) {
      words.append(made.text(50).replace("\n", " ").replace("\"", "")).append(' ');
    }
    return words.toString();
  }

  private static String names() {
    return IntStream.range(0, 100_000)
        .mapToObj(i -> "\"" + i + "\":" + i)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
