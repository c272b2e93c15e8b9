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

  private Database(PostgresRegistry registry, @Nullable LocalPostgres server) {
    this.registry = registry;
    this.server = server;
  }

  static Database open(Path home, HomeFile file) {
    if (file.url().isPresent()) {
      return new Database(PostgresRegistry.open(file.url().get(), file.schema()), null);
    }
    LocalPostgres server = LocalPostgres.start(home.resolve("postgres"), Caches.folder());
    try {
      return new Database(PostgresRegistry.open(server.url(), file.schema()), server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
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
