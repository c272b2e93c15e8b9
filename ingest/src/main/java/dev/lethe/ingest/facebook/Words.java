package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Mentions;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.meta.Mojibake;
import dev.lethe.ingest.text.PlainText;

/// A person's words as they are kept: plain text that names no person, page, group or event that
/// Facebook linked in it.
final class Words {

  /// A mention as exports write it: `@[100001234:2048:Name]`.
  private static final Pattern MENTION =
      Pattern.compile("@\\[[0-9]{1,20}:(?:[0-9]{0,20}:)?[^\\]\\n]{0,256}\\]");

  /// How many people a record may tag; Facebook allows fewer.
  private static final int MOST_TAGS = 200;

  private Words() {}

  /// These words, cleaned.
  static String of(String raw) {
    return PlainText.of(
        raw.contains("@[") ? MENTION.matcher(raw).replaceAll(Mentions.PLACEHOLDER) : raw);
  }

  /// These words, cleaned, in which the names that the record tags are not told either.
  static String of(String raw, List<Node> tags) {
    if (tags.size() > MOST_TAGS) {
      throw new Refusal("expected at most %d tags, but found %d".formatted(MOST_TAGS, tags.size()));
    }
    String words = of(raw);
    for (Node tag : tags) {
      Optional<String> name = tag.textIfAny("name").map(PlainText::of);
      if (name.filter(each -> each.length() > 2).isPresent()) {
        words = without(words, name.get());
      }
    }
    return words;
  }

  private static String without(String words, String name) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length())) {
      if (isEdge(words, at - 1) && isEdge(words, at + name.length())) {
        out.append(words, from, at).append(Mentions.PLACEHOLDER);
        from = at + name.length();
      }
    }
    return out.append(words, from, words.length()).toString();
  }

  private static boolean isEdge(String words, int at) {
    return at < 0 || at >= words.length() || !Character.isLetterOrDigit(words.charAt(at));
  }

  /// What is said, a line each; what is empty or said twice is left out.
  static String lines(Stream<String> said) {
    return said.filter(line -> !line.isEmpty()).distinct().collect(Collectors.joining("\n"));
  }

  /// This value of an export with all its strings and names repaired.
  static Value repaired(Value value) {
    return Mojibake.isAscii(value) ? value : anew(value);
  }

  private static Value anew(Value value) {
    return switch (value) {
      case Value.Text(String text) -> new Value.Text(Mojibake.repaired(text));
      case Value.Many(List<Value> values) ->
          new Value.Many(values.stream().map(Words::anew).toList());
      case Value.Members(var members) -> {
        SequencedMap<String, Value> repaired = new LinkedHashMap<>();
        members.forEach((name, each) -> repaired.put(Mojibake.repaired(name), anew(each)));
        yield new Value.Members(repaired);
      }
      case Value.Digits _, Value.Truth _, Value.Nothing _ -> value;
    };
  }
}
