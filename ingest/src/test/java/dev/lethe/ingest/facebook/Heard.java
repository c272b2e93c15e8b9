package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;

/// All that a source said.
record Heard(List<Item> items, List<Source.Broken> broken) implements Source.Sink {

  static final Account ZOE = new Account("facebook", "100009990001");

  /// The operator states whose it is, and that it was public.
  static final Statement STATED = new Statement(Optional.of(ZOE), Audience.PUBLIC);

  /// The operator states only that it was public.
  static final Statement PUBLIC = new Statement(Optional.empty(), Audience.PUBLIC);

  /// What these paths say.
  static Heard in(Statement statement, Path... paths) throws IOException {
    Heard heard = new Heard(new ArrayList<>(), new ArrayList<>());
    new Facebook(statement).read(List.of(paths), heard);
    return heard;
  }

  /// What this file says; a single quote stands for a double one.
  static Heard file(Statement statement, Path dir, String name, String json) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return in(statement, Files.writeString(file, json.replace('\'', '"')));
  }

  /// What a file with these posts says, of which all is stated.
  static Heard posts(Path dir, String... posts) throws IOException {
    return file(STATED, dir, "your_posts_1.json", "[" + String.join(",", posts) + "]");
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
