package dev.lethe.core.chain;

import module java.base;

/// A recipe's text on its way to becoming a recipe: `key value` lines after the first, every key
/// once, none unknown, none missing.
final class RecipeText {

  private static final List<String> KEYS =
      List.of(
          "engine",
          "base",
          "shards",
          "slices",
          "rank",
          "alpha",
          "learning-rate",
          "warmup",
          "batch-tokens",
          "context",
          "template",
          "curate",
          "seed");

  private final String where;
  private final Map<String, String> values = new HashMap<>();

  private RecipeText(String where) {
    this.where = where;
  }

  static Recipe parse(String text, String where) {
    RecipeText reading = new RecipeText(where);
    reading.lines(text);
    try {
      return reading.recipe();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(where + ": expected a number, but " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  private void lines(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(Recipe.FORMAT)) {
      throw wrong(1, "expected the first line \"" + Recipe.FORMAT + "\"");
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        line(i + 1, line);
      }
    }
  }

  private void line(int number, String line) {
    String[] parts = line.split("\\s+", 2);
    if (!KEYS.contains(parts[0])) {
      throw wrong(number, "unknown key \"%s\"; known are %s".formatted(parts[0], KEYS));
    }
    if (parts.length < 2) {
      throw wrong(number, "expected a value after \"" + parts[0] + "\"");
    }
    if (values.put(parts[0], parts[1]) != null) {
      throw wrong(number, "\"" + parts[0] + "\" is given twice");
    }
  }

  private Recipe recipe() {
    return new Recipe(
        value("engine"),
        value("base"),
        Integer.parseInt(value("shards")),
        Integer.parseInt(value("slices")),
        Integer.parseInt(value("rank")),
        Double.parseDouble(value("alpha")),
        Double.parseDouble(value("learning-rate")),
        Double.parseDouble(value("warmup")),
        Integer.parseInt(value("batch-tokens")),
        Integer.parseInt(value("context")),
        value("template"),
        value("curate"),
        Long.parseLong(value("seed")));
  }

  private String value(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "expected a line \"%s …\", but there is none".formatted(key));
    }
    return value;
  }

  private IllegalArgumentException wrong(int line, String problem) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(where, line, problem));
  }
}
