package dev.lethe.ingest.testing;

import module java.base;

import org.junit.jupiter.api.Assumptions;

/// Real feeds and fixtures that lie beside the repository and are not part of it.
public final class SharedData {

  private SharedData() {}

  /// This file or folder; a test is skipped where it is absent.
  public static Path path(String name) {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      Path found = at.resolve("shared/data").resolve(name);
      if (Files.exists(found)) {
        return found;
      }
    }
    String named = System.getProperty("lethe.shared.data", "");
    Path found = Path.of(named).resolve(name);
    Assumptions.assumeTrue(
        !named.isEmpty() && Files.exists(found),
        "skipped: no shared/data/%s above %s, nor in -Dlethe.shared.data".formatted(name, start));
    return found;
  }
}
