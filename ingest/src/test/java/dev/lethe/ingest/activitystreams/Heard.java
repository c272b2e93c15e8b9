package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Source;

/// All that a source said.
record Heard(List<Item> items, List<Source.Broken> broken) implements Source.Sink {

  /// What these paths say.
  static Heard in(Path... paths) throws IOException {
    Heard heard = new Heard(new ArrayList<>(), new ArrayList<>());
    new ActivityStreams().read(List.of(paths), heard);
    return heard;
  }

  /// What these lines say, written to a file in `dir`; a single quote stands for a double one.
  static Heard lines(Path dir, String... lines) throws IOException {
    Path file = Files.createTempFile(dir, "feed", ".jsonl");
    Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
    return in(file);
  }

  /// What this JSON document says, written to a file in `dir`; quotes as in lines.
  static Heard document(Path dir, String name, String json) throws IOException {
    return in(Files.writeString(dir.resolve(name), json.replace('\'', '"')));
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
  List<Document> documents() {
    return items.stream()
        .filter(Item.Said.class::isInstance)
        .map(item -> ((Item.Said) item).document())
        .toList();
  }

  /// The profiles, in order.
  List<Profile> profiles() {
    return items.stream()
        .filter(Item.Described.class::isInstance)
        .map(item -> ((Item.Described) item).profile())
        .toList();
  }

  /// The only document.
  Document document() {
    if (documents().size() != 1 || !broken.isEmpty()) {
      throw new AssertionError("expected one document and nothing broken, but heard " + this);
    }
    return documents().getFirst();
  }

  /// The only profile.
  Profile profile() {
    if (profiles().size() != 1) {
      throw new AssertionError("expected one profile, but heard " + this);
    }
    return profiles().getFirst();
  }

  /// The only problem, where nothing else was heard.
  String problem() {
    if (broken.size() != 1 || !items.isEmpty()) {
      throw new AssertionError("expected one problem and no item, but heard " + this);
    }
    return broken.getFirst().problem();
  }
}
