package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.rights.Registry;
import dev.lethe.core.rights.Requests;
import dev.lethe.registry.LocalPostgres;
import dev.lethe.registry.PostgresRegistry;
import org.jspecify.annotations.Nullable;

/// The home's data base: the registry, and the embedded server behind it where there is one.
final class Database implements AutoCloseable {

  private final PostgresRegistry registry;
  private final @Nullable LocalPostgres server;
  private final String url;

  private Database(PostgresRegistry registry, @Nullable LocalPostgres server, String url) {
    this.registry = registry;
    this.url = url;
    this.server = server;
  }

  static Database open(Path home, HomeFile file) {
    if (file.url().isPresent()) {
      return at(file.url().get(), file);
    }
    LocalPostgres server = LocalPostgres.start(home.resolve("postgres"), Caches.folder());
    try {
      String url = server.url();
      return new Database(PostgresRegistry.open(url, file.schema()), server, url);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// The data base of a server that runs already.
  static Database at(String url, HomeFile file) {
    return new Database(PostgresRegistry.open(url, file.schema()), null, url);
  }

  /// The JDBC address, password and all.
  String url() {
    return url;
  }

  Registry registry() {
    return registry;
  }

  Requests requests() {
    return registry.requests();
  }

  @Override
  public void close() {
    registry.close();
    if (server != null) {
      server.close();
    }
  }
}
