package dev.lethe.registry;

import module java.base;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/// The shape of a schema's tables, told by the number of the last migration it went through: 0 for
/// a schema that is not there yet.
final class Shape {

  /// The shape this Lethe works with: the number of the newest file in `migrations`.
  static final int NEWEST = 5;

  private Shape() {}

  /// The shape of the schema that this connection works in.
  static int of(Handle handle) {
    boolean isThere =
        handle
            .createQuery("select to_regclass('migration') is not null")
            .mapTo(boolean.class)
            .one();
    return isThere
        ? handle
            .createQuery("select coalesce(max(version::int), 0) from migration where success")
            .mapTo(int.class)
            .one()
        : 0;
  }

  /// Brings the schema from this shape to the newest. Flyway is asked only if there is something to
  /// do, for it takes longer to wake than all the rest.
  static void renew(int found, DataSource pool, Schema schema, String where) {
    if (found > NEWEST) {
      throw new RegistryException(
          "the schema %s of %s was made by a newer Lethe (shape %d; this one knows %d): use that one"
              .formatted(schema.name(), where, found, NEWEST));
    }
    if (found < NEWEST) {
      migrate(pool, schema, where);
    }
  }

  private static void migrate(DataSource pool, Schema schema, String where) {
    try {
      Flyway.configure(Shape.class.getClassLoader())
          .dataSource(pool)
          .schemas(schema.name())
          .locations("classpath:dev/lethe/registry/migrations")
          .table("migration")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw Trouble.explained("schema %s of %s".formatted(schema.name(), where), e);
    }
  }
}
