package dev.lethe.ingest.testing;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.json.Value;

/// All that a source told.
///
/// @param items what it said
/// @param broken what it could not read
public record Told(List<Item> items, List<Source.Broken> broken) implements Source.Sink {

  /// What this source tells of these paths.
  public static Told by(Source source, Path... paths) throws IOException {
    Told told = new Told(new ArrayList<>(), new ArrayList<>());
    source.read(List.of(paths), told);
    return told;
  }

  /// What it tells of these lines, written to a file in `dir`; a single quote stands for a double
  /// one.
  public static Told of(Source source, Path dir, String... lines) throws IOException {
    Path file = Files.createTempFile(dir, "feed", ".jsonl");
    Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
    return by(source, file);
  }

  /// What it tells of a document of this name in `dir`; quotes as in lines.
  public static Told document(Source source, Path dir, String name, String json)
      throws IOException {
    return by(source, Files.writeString(dir.resolve(name), json.replace('\'', '"')));
  }

  @Override
  public void item(Item item) {
    items.add(item);
  }

  @Override
  public void broken(Source.Broken one) {
    broken.add(one);
  }

  /// The documents, in order.
  public List<Document> documents() {
    return items.stream()
        .filter(Item.Said.class::isInstance)
        .map(item -> ((Item.Said) item).document())
        .toList();
  }

  /// The texts of the documents of this kind, in order.
  public List<String> texts(Kind kind) {
    return documents().stream()
        .filter(document -> document.kind() == kind)
        .map(Document::text)
        .toList();
  }

  /// How many documents there are of each kind, and how many profiles, `described`.
  public SortedMap<String, Long> kinds() {
    SortedMap<String, Long> kinds = new TreeMap<>();
    documents().forEach(document -> kinds.merge(document.kind().name(), 1L, Long::sum));
    profiles().forEach(_ -> kinds.merge("described", 1L, Long::sum));
    return kinds;
  }

  /// The profiles, in order.
  public List<Profile> profiles() {
    return items.stream()
        .filter(Item.Described.class::isInstance)
        .map(item -> ((Item.Described) item).profile())
        .toList();
  }

  /// The only document, where nothing is broken.
  public Document document() {
    if (documents().size() != 1 || !broken.isEmpty()) {
      throw new AssertionError("expected one document and nothing broken, but was told " + this);
    }
    return documents().getFirst();
  }

  /// The only profile.
  public Profile profile() {
    if (profiles().size() != 1) {
      throw new AssertionError("expected one profile, but was told " + this);
    }
    return profiles().getFirst();
  }

  /// The only problem, where nothing else was told.
  public String problem() {
    if (broken.size() != 1 || !items.isEmpty()) {
      throw new AssertionError("expected one problem and no item, but was told " + this);
    }
    return broken.getFirst().problem();
  }

  /// How many documents with words, reactions, other items and broken ones: `2 0 1 0`.
  public String counts() {
    long reactions =
        documents().stream().filter(document -> document.kind() == Kind.REACTION).count();
    return "%d %d %d %d"
        .formatted(
            documents().size() - reactions,
            reactions,
            items.size() - documents().size(),
            broken.size());
  }

  /// This value as JSON again.
  public static String json(Value value) {
    return switch (value) {
      case Value.Text(String text) -> quoted(text);
      case Value.Digits(String digits) -> digits;
      case Value.Truth(boolean truth) -> String.valueOf(truth);
      case Value.Nothing _ -> "null";
      case Value.Many(List<Value> values) ->
          values.stream().map(Told::json).collect(Collectors.joining(",", "[", "]"));
      case Value.Members(var members) ->
          members.entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + ":" + json(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(c ->
            out.append(
                c == '"' || c == '\\' || c < ' '
                    ? "\\u%04x".formatted(c)
                    : String.valueOf((char) c)));
    return out.append('"').toString();
  }
}
