package dev.lethe.registry;

import module java.base;

/// A process that lodges objections with several threads until somebody ends it, and prints the
/// reference of each once it is acknowledged.
///
/// Arguments: the cache, the server's folder, the schema.
final class LodgingChild {

  private static final int THREADS = 3;

  private LodgingChild() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[1]);
    LocalPostgres postgres = LocalPostgres.start(folder, Path.of(arguments[0]));
    PostgresRegistry registry = PostgresRegistry.open(postgres.url(), arguments[2]);
    for (int thread = 0; thread < THREADS; thread++) {
      Thread.ofPlatform().start(() -> lodgeForEver(registry));
    }
  }

  private static void lodgeForEver(PostgresRegistry registry) {
    while (true) {
      String reference = registry.object(Names.accounts("alice", "alt"), Instant.now()).reference();
      System.out.println(reference);
    }
  }
}
