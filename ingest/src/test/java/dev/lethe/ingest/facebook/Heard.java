package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;

/// What Facebook's sources tell in the tests.
final class Heard {

  static final Account ZOE = new Account("facebook", "100009990001");

  /// The operator states whose it is, and that it was public.
  static final Statement STATED = new Statement(Optional.of(ZOE), Audience.PUBLIC);

  /// The operator states only that it was public.
  static final Statement PUBLIC = new Statement(Optional.empty(), Audience.PUBLIC);

  /// What these paths say.
  static Told in(Statement statement, Path... paths) throws IOException {
    return Told.by(new Facebook(statement), paths);
  }

  /// What this file says; a single quote stands for a double one.
  static Told file(Statement statement, Path dir, String name, String json) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return in(statement, Files.writeString(file, json.replace('\'', '"')));
  }

  /// What a file with these posts says, of which all is stated.
  static Told posts(Path dir, String... posts) throws IOException {
    return file(STATED, dir, "your_posts_1.json", "[" + String.join(",", posts) + "]");
  }

  private Heard() {}
}
