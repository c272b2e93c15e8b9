package dev.lethe.registry;

import module java.base;

/// One server for all tests of a JVM, started when first asked for and stopped with the JVM; every
/// test takes schemas of its own.
final class TestPostgres {

  /// Where the programs are unpacked, once for all builds of this user.
  static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "lethe");

  private static final AtomicLong NUMBER = new AtomicLong();

  private static final class Server {
    static final LocalPostgres ONE = LocalPostgres.start(CACHE, Path.of("target", "postgres"));
  }

  private TestPostgres() {}

  static String url() {
    return Server.ONE.url();
  }

  /// A name that no schema has.
  static String freshSchema() {
    return "t%x_%d".formatted(System.nanoTime(), NUMBER.incrementAndGet());
  }

  static PostgresRegistry freshRegistry() {
    return PostgresRegistry.open(url(), freshSchema());
  }
}
