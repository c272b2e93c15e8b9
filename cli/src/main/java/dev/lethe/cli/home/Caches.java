package dev.lethe.cli.home;

import module java.base;

/// Where things lie that can be made again at any time, such as the unpacked data base server.
final class Caches {

  private Caches() {}

  /// The folder: `LETHE_CACHE`, else `lethe` under the user's cache folder.
  static Path folder() {
    String own = System.getenv("LETHE_CACHE");
    if (own != null) {
      return Path.of(own);
    }
    String user = System.getenv("XDG_CACHE_HOME");
    return user != null
        ? Path.of(user, "lethe")
        : Path.of(System.getProperty("user.home"), ".cache", "lethe");
  }
}
