package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.store.Durable;

/// The mark of a home that a server closed in order: what answers was clean of everybody who
/// objected, and nobody has used the home since. So it may answer before the data base is open.
public final class Settled {

  private Settled() {}

  private static Path file(Path home) {
    return home.resolve("settled");
  }

  /// Whether the mark is there.
  public static boolean is(Path home) {
    return Files.exists(file(home));
  }

  /// Leaves the mark, as the last thing before the home is closed.
  static void mark(Path home) {
    Durable.write(file(home), "what answers is clean\n");
  }

  /// Takes the mark away, before anything else is done with the home.
  public static void forget(Path home) {
    Durable.delete(file(home));
  }
}
