package dev.lethe.registry;

/// What a server must be so that the registry may trust it.
///
/// @param version its version as PostgreSQL counts, such as 180006 for 18.6
/// @param fsync whether it waits for the disk before it acknowledges: `on` or `off`
record Requirements(int version, String fsync) {

  private static final int OLDEST = 15;
  private static final int MAJOR = 10_000;

  /// Refuses a server that is too old or forgets.
  void check(String where) {
    if (version < OLDEST * MAJOR) {
      throw new RegistryException(
          "the registry needs PostgreSQL %d or newer, but %s is version %d: upgrade it, or leave out --db and let Lethe run its own"
              .formatted(OLDEST, where, version / MAJOR));
    }
    if (!fsync.equals("on")) {
      throw new RegistryException(
          "%s runs with fsync=%s and would lose acknowledged objections in a power failure: set fsync=on in its postgresql.conf"
              .formatted(where, fsync));
    }
  }
}
