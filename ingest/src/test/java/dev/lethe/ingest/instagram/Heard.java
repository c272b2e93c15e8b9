package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;

/// What Instagram's sources tell in the tests.
final class Heard {

  /// The account that the tests state.
  static final Account MIRA = new Account("instagram", "17841400000000001");

  /// Mira's export, which anybody could read.
  static final Statement PUBLIC = new Statement(Optional.of(MIRA), Audience.PUBLIC);

  /// What these paths say under this statement.
  static Told in(Statement statement, Path... paths) throws IOException {
    return Told.by(new Instagram(statement), paths);
  }

  /// What Mira's public export of this one file says; a single quote stands for a double one.
  static Told file(Path dir, String name, String json) throws IOException {
    Path folder = Files.createTempDirectory(dir, "export");
    Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    return in(PUBLIC, folder);
  }

  private Heard() {}
}
