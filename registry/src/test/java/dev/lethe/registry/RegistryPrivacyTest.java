package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.OneTimeKey;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Session;
import dev.lethe.core.rights.Session.Role;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies on the disk about people.
class RegistryPrivacyTest {

  private static final Instant NOON = Instant.parse("2025-05-27T12:00:00Z");

  /// What a letter or a cookie holds; the data base knows its digest only.
  private static final String SECRET = "a-secret-that-opens-a-page";

  /// A keyed name, a reference, a proof, an instant, a position, an absent value.
  private static final Pattern HARMLESS =
      Pattern.compile(
          """
          "\\\\\\\\x[0-9a-f]{64}"|LTH(-[0-9A-Z]{4}){3}|operator|address\
          |"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+\\d\\d"|\\d{1,19}|\
          """);

  @Test
  void theTablesHoldKeyedNamesAndNothingElseAboutAnyone() throws SQLException {
    String schema = TestPostgres.freshSchema();
    try (PostgresRegistry registry = PostgresRegistry.open(TestPostgres.url(), schema)) {
      live(registry);
      for (String table : List.of("account", "handle", "link", "objection", "objection_account")) {
        List<String> rows = rows(schema, table);
        assertThat(rows).as(table).isNotEmpty();
        assertThat(rows)
            .allSatisfy(row ->
                assertThat(row.substring(1, row.length() - 1).split(",", -1))
                    .allMatch(HARMLESS.asMatchPredicate()));
      }
    }
  }

  @Test
  void noClearNameReachesTheDisk(@TempDir Path folder) throws IOException {
    TestPostgres.prepare(folder);
    try (LocalPostgres postgres = LocalPostgres.start(folder, TestPostgres.CACHE);
        PostgresRegistry registry = PostgresRegistry.open(postgres.url(), "home")) {
      live(registry);
    }
    for (String clear : List.of("lakeside.example", "mail.example", "alice", SECRET)) {
      assertThat(filesWith(folder, clear.getBytes(StandardCharsets.UTF_8))).as(clear).isEmpty();
    }
  }

  @Test
  void theKeyedNamesOfTheForgottenLeaveTheDataFiles(@TempDir Path folder) throws IOException {
    TestPostgres.prepare(folder);
    try (LocalPostgres postgres = LocalPostgres.start(folder, TestPostgres.CACHE);
        PostgresRegistry registry = PostgresRegistry.open(postgres.url(), "home")) {
      Objection objection = live(registry);
      registry.forgotten(List.of(objection.reference()), NOON);
    }
    Path files = folder.resolve("data/base");
    assertThat(filesWith(files, bytes(Names.handle("bob")))).isNotEmpty();
    assertThat(filesWith(files, bytes(Names.handle("alice")))).isEmpty();
    assertThat(filesWith(files, bytes(Names.address("alice")))).isEmpty();
  }

  private static Objection live(PostgresRegistry registry) {
    registry.enrol(List.of(Names.enrolment("alice"), Names.enrolment("bob"), Names.bare("alt")));
    registry.link(Names.account("alice"), Names.account("alt"), Proof.OPERATOR, NOON);
    registry.link(Names.account("bob"), Names.account("bobby"), Proof.ADDRESS, NOON);
    Objection objection = registry.object(Names.accounts("alice", "alt"), NOON.plusNanos(1000));
    registry.recorded(objection.reference(), 3);
    registry.object(Names.accounts("bob"), NOON);
    registry.withdraw(Names.accounts("bob"), NOON);
    registry.told(Names.accounts("bob"), NOON);
    ask(registry.requests());
    return objection;
  }

  private static void ask(Requests requests) {
    SortedSet<Pseudonym> names = new TreeSet<>(Set.of(Names.address("bob")));
    Instant until = NOON.plus(Duration.ofDays(14));
    Hold hold = requests.receive(names, NOON, until, new byte[] {1, 2, 3}, "confirm");
    Digest digest = Digest.of(SECRET);
    requests.issue(new OneTimeKey(digest, Optional.of(hold.reference()), names, until));
    requests.begin(new Session(digest, Role.PERSON, names, until));
  }

  private static List<String> rows(String schema, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(TestPostgres.url());
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select t::text from %s.%s t".formatted(schema, table))) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private static byte[] bytes(Pseudonym pseudonym) {
    return HexFormat.of().parseHex(pseudonym.hex());
  }

  /// Latin-1 gives each byte a character, so that text search finds bytes.
  private static List<Path> filesWith(Path folder, byte[] wanted) {
    String text = new String(wanted, StandardCharsets.ISO_8859_1);
    return Durable.files(folder).stream()
        .filter(file -> new String(Durable.read(file), StandardCharsets.ISO_8859_1).contains(text))
        .toList();
  }
}
