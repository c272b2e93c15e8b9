package dev.lethe.model.base;

import module java.base;

import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;

/// The text of a base's recipe on its way to becoming one: every key once, `source` and `skip` as
/// often as needed, none unknown, none missing; `#` begins a comment.
final class BaseRecipeText {
  private static final double NORM_EPSILON = 1e-5;

  private static final Set<String> KEYS =
      Set.of(
          "vocabulary",
          "width",
          "layers",
          "heads",
          "key-heads",
          "inner-width",
          "rope-base",
          "context",
          "seed",
          "batch-tokens",
          "learning-rate",
          "warmup",
          "finish",
          "held-out");

  private final String where;
  private final Map<String, String> values = new HashMap<>();
  private final List<BaseSource> sources = new ArrayList<>();
  private final Set<String> skipped = new LinkedHashSet<>();

  BaseRecipeText(String where) {
    this.where = where;
  }

  BaseRecipe read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(BaseRecipe.FORMAT)) {
      throw wrong(1, "expected the first line \"" + BaseRecipe.FORMAT + "\"");
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        line(i + 1, line);
      }
    }
    try {
      return recipe();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  private void line(int number, String line) {
    String[] parts = line.split("\\s+", 2);
    if (parts.length < 2) {
      throw wrong(number, "expected a key and a value, found \"%s\"".formatted(line));
    }
    try {
      switch (parts[0]) {
        case "source" -> sources.add(BaseSource.parse(parts[1]));
        case "skip" -> skipped.add(parts[1]);
        default -> value(parts[0], parts[1]);
      }
    } catch (IllegalArgumentException e) {
      throw wrong(number, Objects.requireNonNullElse(e.getMessage(), "not understood"));
    }
  }

  private void value(String key, String value) {
    if (!KEYS.contains(key)) {
      throw new IllegalArgumentException(
          "unknown key \"%s\"; known are source, skip and %s"
              .formatted(key, String.join(", ", new TreeSet<>(KEYS))));
    }
    if (values.put(key, value) != null) {
      throw new IllegalArgumentException("the key \"%s\" is given twice".formatted(key));
    }
  }

  private BaseRecipe recipe() {
    return new BaseRecipe(
        shape(),
        Long.parseLong(value("seed")),
        whole("batch-tokens"),
        number("learning-rate"),
        number("warmup"),
        number("finish"),
        number("held-out"),
        sources,
        skipped);
  }

  private LlamaConfig shape() {
    return new LlamaConfig(
        whole("vocabulary"),
        whole("width"),
        whole("layers"),
        whole("heads"),
        whole("key-heads"),
        whole("width") / Math.max(1, whole("heads")),
        whole("inner-width"),
        whole("context"),
        number("rope-base"),
        NORM_EPSILON,
        Output.TIED);
  }

  private int whole(String key) {
    return Integer.parseInt(value(key));
  }

  private double number(String key) {
    return Double.parseDouble(value(key));
  }

  private String value(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("expected the key \"%s\", found none".formatted(key));
    }
    return value;
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(where, line, what));
  }
}
