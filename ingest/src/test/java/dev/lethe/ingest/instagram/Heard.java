package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;

/// All that a source said.
record Heard(List<Item> items, List<Source.Broken> broken) implements Source.Sink {

  /// The account that the tests state.
  static final Account MIRA = new Account("instagram", "17841400000000001");

  /// Mira's export, which anybody could read.
  static final Statement PUBLIC = new Statement(Optional.of(MIRA), Audience.PUBLIC);

  /// What these paths say under this statement.
  static Heard in(Statement statement, Path... paths) throws IOException {
    Heard heard = new Heard(new ArrayList<>(), new ArrayList<>());
    new Instagram(statement).read(List.of(paths), heard);
    return heard;
  }

  /// What Mira's public export of this one file says; a single quote stands for a double one.
  static Heard file(Path dir, String name, String json) throws IOException {
    Path folder = Files.createTempDirectory(dir, "export");
    Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    return in(PUBLIC, folder);
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

  /// The texts of the documents of this kind, in order.
  List<String> texts(Kind kind) {
    return documents().stream()
        .filter(document -> document.kind() == kind)
        .map(Document::text)
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

  /// How many items there are of each kind of document, and how many profiles.
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    documents().forEach(document -> counts.merge(document.kind().name(), 1L, Long::sum));
    profiles().forEach(_ -> counts.merge("described", 1L, Long::sum));
    return counts;
  }
}
