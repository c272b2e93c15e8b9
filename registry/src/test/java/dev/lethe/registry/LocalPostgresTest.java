package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import dev.lethe.core.rights.Objection;
import dev.lethe.core.store.Durable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPostgresTest {

  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsThereAfterARestart() throws Exception {
    TestPostgres.prepare(folder);
    Objection objection;
    try (LocalPostgres postgres = start();
        PostgresRegistry registry = PostgresRegistry.open(postgres.url(), "home")) {
      objection = registry.object(Names.accounts("alice"), Instant.now());
    }
    assertThat(server()).isEmpty();
    try (LocalPostgres postgres = start();
        PostgresRegistry registry = PostgresRegistry.open(postgres.url(), "home")) {
      assertThat(registry.people().objections()).containsExactly(objection);
    }
  }

  @Test
  void closingTwiceChangesNothing() throws Exception {
    TestPostgres.prepare(folder);
    LocalPostgres postgres = start();
    postgres.close();

    assertThatCode(postgres::close).doesNotThrowAnyException();
  }

  @Test
  void aFolderServesOneAtATime() throws Exception {
    TestPostgres.prepare(folder);
    try (LocalPostgres first = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("in use");
      assertThat(first.url()).startsWith("jdbc:postgresql://127.0.0.1:");
    }
  }

  @Test
  void aServerWhoseProcessWasKilledIsTakenOver() throws Exception {
    TestPostgres.prepare(folder);
    Process child = Child.start(StartingChild.class, TestPostgres.CACHE, folder, "halt");
    assertThat(child.waitFor()).isEqualTo(3);
    Postmaster left = server().orElseThrow();

    try (LocalPostgres postgres = start()) {
      assertThat(server()).contains(left);
      assertThat(postgres.url()).contains(":" + left.port().getAsInt() + "/");
    }
    assertThat(server()).isEmpty();
  }

  @Test
  void aServerEndsWithAJvmThatEndsWithoutClosingIt() throws Exception {
    TestPostgres.prepare(folder);
    Process child = Child.start(StartingChild.class, TestPostgres.CACHE, folder, "return");

    assertThat(child.waitFor()).isEqualTo(0);
    assertThat(server()).isEmpty();
  }

  @Test
  void aDeadServersNumberThatAnotherProgramHasDoesNoHarm() throws Exception {
    TestPostgres.prepare(folder);
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Durable.write(
          folder.resolve("data/postmaster.pid"),
          "%d\n%s\n1\n5432\n\n127.0.0.1\n\nready\n".formatted(stranger.pid(), folder));

      try (LocalPostgres postgres = start()) {
        assertThat(setting(postgres, "port")).isNotEqualTo("5432");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void aHalfMadeDataBaseIsMadeAnew() throws Exception {
    Files.createDirectories(folder.resolve("data.new"));
    Files.writeString(folder.resolve("data.new/junk"), "junk");

    try (LocalPostgres postgres = start()) {
      assertThat(setting(postgres, "server_version")).isEqualTo(Binaries.VERSION);
    }
    assertThat(folder.resolve("data/junk")).doesNotExist();
  }

  @Test
  void itLosesNothingAndListensToThisMachineOnly() throws Exception {
    TestPostgres.prepare(folder);
    try (LocalPostgres postgres = start()) {
      for (String on :
          List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
        assertThat(setting(postgres, on)).as(on).isEqualTo("on");
      }
      assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(postgres, "unix_socket_directories")).isEmpty();
      assertThat(setting(postgres, "password_encryption")).isEqualTo("scram-sha-256");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    Path password = folder.resolve("password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
  }

  @Test
  void nobodyGetsInWithoutThePassword() throws Exception {
    TestPostgres.prepare(folder);
    try (LocalPostgres postgres = start()) {
      String without = postgres.url().replaceFirst("password=[0-9a-f]+", "password=lethe");
      assertThatThrownBy(() -> DriverManager.getConnection(without).close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void aDataBaseOfAnotherVersionIsLeftAlone() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("PostgreSQL 17")
        .hasMessageContaining("pg_dump");
  }

  @Test
  void aServerThatCannotStartIsQuoted() throws Exception {
    TestPostgres.prepare(folder);
    Files.writeString(folder.resolve("data/postgresql.conf"), "nonsense = 1\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("unrecognized configuration parameter \"nonsense\"");
  }

  @Test
  void rootMayRunItAsNobodyWhereUserNamespacesAreForbidden() throws Exception {
    TestPostgres.prepare(folder);
    assumeTrue(Guise.fitting() != Guise.OURSELVES, "only root can become nobody");
    for (Guise guise : List.of(Guise.NOBODY, Guise.NAMELESS, Guise.NOBODY)) {
      try (LocalPostgres postgres = LocalPostgres.start(folder, TestPostgres.CACHE, guise)) {
        assertThat(setting(postgres, "fsync")).as(guise.name()).isEqualTo("on");
      }
    }
  }

  @Test
  void processesUnpackTheProgramsOnceHoweverManyStartAtOnce() throws Exception {
    Path cache = folder.resolve("cache");
    Path torn = cache.resolve("postgresql-%s.new".formatted(Binaries.VERSION));
    Files.createDirectories(torn);
    Files.writeString(torn.resolve("torn"), "half a file");
    List<Process> children = new ArrayList<>();
    for (String home : List.of("one", "two")) {
      TestPostgres.prepare(folder.resolve(home));
      children.add(Child.start(StartingChild.class, cache, folder.resolve(home), "return"));
    }
    for (Process each : children) {
      assertThat(each.waitFor()).isEqualTo(0);
    }
    try (Stream<Path> unpacked = Files.list(cache)) {
      assertThat(unpacked.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("lock", "postgresql-" + Binaries.VERSION);
    }
    assertThat(cache.resolve("postgresql-%s/torn".formatted(Binaries.VERSION))).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"Mac OS X, aarch64", "Windows 11, amd64", "Linux, aarch64"})
  void whereItsProgramsDoNotRunTheWayOutIsNamed(String system, String processor) {
    assertThatThrownBy(() -> Binaries.requirePlatform(system, processor))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining(system)
        .hasMessageContaining("--db");
  }

  private LocalPostgres start() {
    return LocalPostgres.start(folder, TestPostgres.CACHE);
  }

  private Optional<Postmaster> server() {
    Path data = folder.resolve("data");
    return Postmaster.of(data).filter(it -> it.runsOn(data));
  }

  private static String setting(LocalPostgres postgres, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.url());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show " + name)) {
      result.next();
      return result.getString(1);
    }
  }
}
