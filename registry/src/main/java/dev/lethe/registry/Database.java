package dev.lethe.registry;

import module java.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// A home's schema on a server, its tables brought to the newest shape.
final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 10;

  private final String where;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(String where, HikariDataSource pool) {
    this.where = where;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  static Database open(String url, Properties properties, Schema schema) {
    String where = withoutSecrets(url);
    Database database = new Database(where, pool(where, settings(url, properties, schema)));
    try {
      database.requirements().check(where);
      Shape.renew(database.look(Shape::of), database.pool, schema, where);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Does all of this or nothing; what is done is durable when this returns.
  <T> T change(HandleCallback<T, RuntimeException> work) {
    return explaining(() -> jdbi.inTransaction(work));
  }

  /// Does all of this or nothing, as `change` does, where there is nothing to return.
  void apply(HandleConsumer<RuntimeException> work) {
    change(work.asCallback());
  }

  /// Looks at the data base as it is at one moment.
  <T> T look(HandleCallback<T, RuntimeException> work) {
    return explaining(() -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
  }

  /// The pool of connections, for work that brings its own way of asking.
  DataSource pool() {
    return pool;
  }

  /// Gives the disk space of deleted rows back, and with it what was written there.
  void scrub(String tables) {
    explaining(() -> jdbi.withHandle(handle -> handle.execute("vacuum (full) " + tables)));
  }

  @Override
  public void close() {
    pool.close();
  }

  private Requirements requirements() {
    return look(handle ->
        handle
            .createQuery(
                """
                select current_setting('server_version_num')::int, current_setting('fsync')
                """)
            .map((row, _) -> new Requirements(row.getInt(1), row.getString(2)))
            .one());
  }

  private <T> T explaining(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      throw Trouble.explained(where, e);
    }
  }

  private static HikariDataSource pool(String where, HikariConfig settings) {
    try {
      return new HikariDataSource(settings);
    } catch (HikariPool.PoolInitializationException e) {
      throw Trouble.explained(where, e);
    }
  }

  private static HikariConfig settings(String url, Properties properties, Schema schema) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setDataSourceProperties(properties);
    settings.setPoolName("registry " + schema.name());
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    settings.setIdleTimeout(Duration.ofSeconds(10).toMillis());
    settings.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    settings.setConnectionInitSql(
        "set search_path to %s; set synchronous_commit to on".formatted(schema.name()));
    return settings;
  }

  private static String withoutSecrets(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new RegistryException(
          "the address of a data base is jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD, but this one does not begin with jdbc:postgresql:");
    }
    return url.substring("jdbc:postgresql:".length()).replaceFirst("\\?.*", "");
  }
}
