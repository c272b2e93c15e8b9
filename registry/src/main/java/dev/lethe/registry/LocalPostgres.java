package dev.lethe.registry;

import module java.base;

import dev.lethe.core.store.Durable;

/// A real PostgreSQL server of a home's own: unpacked, not installed; on a free port of the
/// loopback interface; behind a password that only its owner can read; durable.
///
///     try (LocalPostgres postgres = LocalPostgres.start(home.resolve("postgres"), cache);
///         PostgresRegistry registry = PostgresRegistry.open(postgres.url(), "home")) {
///       …
///     }
///
/// The server ends with `close`, and with the JVM's orderly end at the latest. When the JVM is
/// killed the server stays; the next `start` on the folder takes it over, or starts it anew if it
/// is gone. Tests of other modules start one a JVM, keep it in a static field and give each home a
/// schema.
public final class LocalPostgres implements AutoCloseable {

  private final FolderLock lock;
  private final Cluster cluster;
  private final int port;
  private final Thread atExit = new Thread(this::end, "stop PostgreSQL");
  private boolean ended;

  private LocalPostgres(FolderLock lock, Cluster cluster, int port) {
    this.lock = lock;
    this.cluster = cluster;
    this.port = port;
  }

  /// Starts the server of a home and returns when it answers.
  ///
  /// @param folder what belongs to this server alone: data, password and log; made if absent
  /// @param cache where the programs are unpacked, once for all homes that name the same folder
  public static LocalPostgres start(Path folder, Path cache) {
    return start(folder, cache, Guise.fitting());
  }

  static LocalPostgres start(Path folder, Path cache, Guise guise) {
    Path home = privateFolder(folder);
    FolderLock lock = lockOf(home);
    try {
      Cluster cluster = new Cluster(Binaries.in(cache), home, guise);
      cluster.make();
      LocalPostgres server = new LocalPostgres(lock, cluster, cluster.serve());
      Runtime.getRuntime().addShutdownHook(server.atExit);
      return server;
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  /// The address of the data base for JDBC, with user and password: not for logs.
  public String url() {
    return cluster.url(port);
  }

  /// Stops the server and waits until it has ended. Doing it again changes nothing.
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is ending, so the hook runs anyway and finds nothing to do.
    }
  }

  private synchronized void end() {
    if (ended) {
      return;
    }
    cluster.stop();
    release(lock);
    ended = true;
  }

  private static Path privateFolder(Path folder) {
    try {
      Path home = Durable.folder(folder).toRealPath();
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
      return home;
    } catch (IOException e) {
      throw new RegistryException(
          "could not make %s a private folder: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static FolderLock lockOf(Path home) {
    try {
      return FolderLock.tryFor(home)
          .orElseThrow(() ->
              new RegistryException(
                  "the data base in %s is in use by another process or another part of this one: close that first"
                      .formatted(home)));
    } catch (IOException e) {
      throw new RegistryException("could not lock " + home + ": " + e.getMessage(), e);
    }
  }

  private static void release(FolderLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new RegistryException("could not unlock a data base: " + e.getMessage(), e);
    }
  }
}
