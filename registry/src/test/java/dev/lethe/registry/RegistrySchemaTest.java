package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySchemaTest {

  @Test
  void openingAgainFindsWhatWasThere() {
    String schema = TestPostgres.freshSchema();
    Objection objection;
    try (PostgresRegistry registry = PostgresRegistry.open(TestPostgres.url(), schema)) {
      registry.enrol(List.of(Names.enrolment("alice")));
      objection = registry.object(Names.accounts("alice"), Instant.now());
    }
    try (PostgresRegistry registry = PostgresRegistry.open(TestPostgres.url(), schema)) {
      assertThat(registry.people().objections()).containsExactly(objection);
      assertThat(registry.accountsOf(Names.handle("alice"))).hasSize(1);
    }
  }

  @Test
  void manyMayOpenTheSameNewSchemaAtOnce() throws Exception {
    String schema = TestPostgres.freshSchema();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Callable<People> open =
          () -> {
            try (PostgresRegistry registry = PostgresRegistry.open(TestPostgres.url(), schema)) {
              return registry.people();
            }
          };
      for (Future<People> each : threads.invokeAll(Collections.nCopies(3, open))) {
        assertThat(each.get().objections()).isEmpty();
      }
    }
  }

  @Test
  void twoHomesOnOneServerDoNotSeeEachOther() {
    try (PostgresRegistry one = TestPostgres.freshRegistry();
        PostgresRegistry other = TestPostgres.freshRegistry()) {
      one.enrol(List.of(Names.enrolment("alice")));
      Objection objection = one.object(Names.accounts("alice"), Instant.now());

      assertThat(other.people().accounts()).isEmpty();
      assertThat(other.people().objections()).isEmpty();
      assertThat(other.accountsOf(Names.handle("alice"))).isEmpty();
      assertThat(other.withdraw(Names.accounts("alice"), Instant.now())).isEmpty();
      assertThatThrownBy(() -> other.recorded(objection.reference(), 1))
          .isInstanceOf(RegistryException.class);
      assertThat(one.people().objections()).containsExactly(objection);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1home", "Home", "my-home", "home;drop", "a\"b", "pg_home"})
  void aSchemasNameIsAPlainWord(String name) {
    assertThatThrownBy(() -> PostgresRegistry.open(TestPostgres.url(), name))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("\"" + name + "\"");
  }

  @Test
  void aSchemasNameHasAtMost41Characters() {
    assertThatCode(() -> new Schema("a".repeat(41))).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Schema("a".repeat(42))).isInstanceOf(RegistryException.class);
  }

  @Test
  void tablesOfANewerLetheAreLeftAlone() throws SQLException {
    String schema = TestPostgres.freshSchema();
    PostgresRegistry.open(TestPostgres.url(), schema).close();
    execute(
        """
        insert into %1$s.migration
        select installed_rank + 100, '999', description, type, script, checksum, installed_by,
               installed_on, execution_time, success
        from %1$s.migration where version = '1'
        """
            .formatted(schema));

    assertThatThrownBy(() -> PostgresRegistry.open(TestPostgres.url(), schema))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("newer Lethe")
        .hasMessageContaining("999");
  }

  @Test
  void somebodyElsesTablesAreLeftAlone() throws SQLException {
    String schema = TestPostgres.freshSchema();
    execute("create schema %1$s; create table %1$s.account (id int)".formatted(schema));

    assertThatThrownBy(() -> PostgresRegistry.open(TestPostgres.url(), schema))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining(schema);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(TestPostgres.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
