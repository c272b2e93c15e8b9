package dev.lethe.registry;

import module java.base;

/// One server for all tests of a JVM, started when first asked for and stopped with the JVM; every
/// test takes schemas of its own.
final class TestPostgres {

  /// Where the programs are unpacked, once for all builds of this user.
  static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "lethe");

  private static final AtomicLong NUMBER = new AtomicLong();

  /// A server's folder as it is after its first start and stop, to be copied instead of made.
  private static final class Template {
    static final Path FOLDER = make(Path.of("target", "postgres-template"));

    private static Path make(Path folder) {
      LocalPostgres.start(folder, CACHE).close();
      return folder;
    }
  }

  private static final class Server {
    static final LocalPostgres ONE = LocalPostgres.start(Path.of("target", "postgres"), CACHE);
  }

  private TestPostgres() {}

  static String url() {
    return Server.ONE.url();
  }

  /// Makes this a server's folder, as if a server had run and stopped there.
  static void prepare(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(Template.FOLDER)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(Template.FOLDER.relativize(file).toString());
        if (!Files.isDirectory(copy)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /// A name that no schema has.
  static String freshSchema() {
    return "t%x_%d".formatted(System.nanoTime(), NUMBER.incrementAndGet());
  }

  static PostgresRegistry freshRegistry() {
    return PostgresRegistry.open(url(), freshSchema());
  }
}
