package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands say to people and to machines, and with which exit code they end.
class CommandsTest {

  private static final String ALICE = "https://town.example/users/1001";
  private static final String BOB = "https://town.example/users/1002";

  @TempDir private Path folder;
  private String home = "";

  @BeforeEach
  void aHomeIsNamed() {
    TinyHouse.folder();
    home = folder.resolve("home").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "init",
        "ingest",
        "build",
        "chat",
        "eval",
        "object",
        "withdraw",
        "link",
        "forget",
        "status",
        "audit",
        "base",
        "base train",
        "check",
        "policy",
        "policy show",
        "policy check",
        "policy set",
        "consent"
      })
  void everyCommandExplainsItself(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.add("--help");
    Said said = Said.by(words.toArray(String[]::new));
    assertThat(said.exit()).isZero();
    assertThat(said.out()).startsWith("Usage: lethe " + command).doesNotContain("null");
    assertThat(said.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(Said.by("--help").out()).contains("  " + command.split(" ", -1)[0]);
  }

  @Test
  void everyCommandAnswersAMachine() {
    Path feed = feed();
    assertThat(members("init", "--db", Server.url())).containsExactly("home");
    assertThat(members("ingest", "activitystreams", feed.toString()))
        .contains("read", "errors", "merged", "eligible", "excluded");
    assertThat(members("build")).contains("release", "links", "tokens", "excluded");
    assertThat(members("chat", "--prompt", "hello", "--greedy", "--max-tokens", "5"))
        .containsExactly("release", "text", "tokens");
    assertThat(members("chat", "--prompt", "hello", "--base-only", "--max-tokens", "5"))
        .containsExactly("text", "tokens");
    assertThat(members("eval", feed.toString())).contains("bytes", "base", "release");
    assertThat(members("link", ALICE, ALICE + "0")).containsExactly("linked");
    assertThat(members("object", ALICE)).contains("objection", "release", "state");
    assertThat(members("withdraw", ALICE)).containsExactly("withdrawn");
    assertThat(members("object", ALICE)).contains("milliseconds");
    assertThat(members("status")).contains("release", "objections", "open");
    assertThat(members("status", ALICE)).contains("documents", "objected", "objections");
    assertThat(members("forget")).contains("release", "links", "tokens", "objections");
    assertThat(members("audit", "--fresh")).contains("compared", "differences", "release");
    assertThat(members("audit", "--cells", "2")).contains("compared", "differences");
  }

  @Test
  void itemsThatAreReadAreCountedOnce() {
    ready();
    Json.Obj counts = document("ingest", "activitystreams", feed().toString());
    long excluded = excluded(counts).values().stream().mapToLong(Long::longValue).sum();
    assertThat(counts.integer("read"))
        .isEqualTo(
            counts.integer("errors")
                + counts.integer("merged")
                + counts.integer("eligible")
                + excluded);
    assertThat(counts.integer("errors")).isEqualTo(1);
    assertThat(excluded(counts)).containsOnly(Map.entry("age", 1L));
  }

  @Test
  void wrongUsageEndsWithTwo() {
    for (String wrong :
        List.of(
            "bogus",
            "build --as-of yesterday",
            "build --no-such-option",
            "ingest activitystreams",
            "ingest carrierpigeon feed",
            "chat --seed many",
            "audit",
            "audit --fresh --cells 1",
            "link " + ALICE,
            "object",
            "base")) {
      Said said = Said.by(wrong.split(" ", -1));
      assertThat(said.exit()).as(wrong).isEqualTo(2);
      assertThat(said.err()).as(wrong).startsWith("lethe: ").contains("--help");
      assertThat(said.out()).as(wrong).isEmpty();
    }
    assertThat(Said.by().exit()).isEqualTo(2);
    assertThat(Said.by("bogus", "--json").document().string("error")).contains("bogus");
  }

  @Test
  void whatTheStateOfTheHomeForbidsEndsWithThree() {
    ready();
    assertRefused("is a home already", "init");
    assertRefused("no release to audit", "audit", "--fresh");
    assertRefused("did not make", "demo");
    assertRefused("another data base", "status", "--db", "jdbc:postgresql://localhost/other");
    said("ingest", "activitystreams", feed().toString());
    said("build");
    said("object", ALICE);
    assertRefused("clean but not rebuilt", "audit", "--fresh");
  }

  @Test
  void whatFailsSaysWhatWasExpectedAndWhatWasFound() {
    ready();
    Path odd = folder.resolve("odd.recipe");
    Durable.write(odd, "lethe.dev/recipe@v2\nengine java-fp32-v1\nspeed fast\n");
    Path other = folder.resolve("other.recipe");
    Durable.write(
        other, Durable.text(TinyHouse.Cut.LONG.recipe()).replace("base small", "base huge"));
    assertFailed("no such file", "ingest", "activitystreams", folder.resolve("none").toString());
    assertFailed("none.recipe", "build", "--recipe", folder.resolve("none.recipe").toString());
    assertFailed("line 3: unknown key", "build", "--recipe", odd.toString());
    assertFailed("asks for the base \"huge\"", "build", "--recipe", other.toString());
    assertFailed("expected an account as platform:id", "object", "alice");
    assertFailed("no account with the handle", "object", "@nobody@town.example");
    assertFailed("expected a handle as @alice@host", "status", "@alice");
    Durable.write(folder.resolve("empty.txt"), "");
    assertFailed("expected some text", "eval", folder.resolve("empty.txt").toString());
    assertFailed("max-tokens must be at least 1", "chat", "--prompt", "a", "--max-tokens", "0");
    assertFailed("temperature must be", "chat", "--prompt", "a", "--temperature", "9");
    assertFailed("--threads must be at least 1", "build", "--threads", "0");
  }

  @Test
  void aHomeIsUsedByOneAtATime() {
    ready();
    try (Home _ = Home.open(Path.of(home), Optional.empty())) {
      assertRefused("in use by another lethe", "status");
    }
    assertThat(said("status").exit()).isZero();
  }

  @Test
  void aHandleNamesItsAccountUntilTwoHaveIt() {
    ready();
    said("ingest", "activitystreams", feed().toString());
    assertThat(document("status", "@alice@town.example").array("documents")).hasSize(2);
    Feed second = new Feed(List.of(new Line(BOB, Part.ACTORS, renamed(BOB, "alice").text())));
    said("ingest", "activitystreams", second.write(folder.resolve("second")).toString());
    assertFailed("2 accounts have had the handle", "object", "@alice@town.example");
  }

  @Test
  void afterAWithdrawalTheFirstDigestReturns() {
    ready();
    String feed = feed().toString();
    said("ingest", "activitystreams", feed);
    String first = release("build");
    said("object", ALICE);
    said("withdraw", ALICE);
    assertThat(release("build")).isEqualTo(first);
    said("object", ALICE);
    assertThat(release("forget")).isNotEqualTo(first);
    said("withdraw", ALICE);
    said("ingest", "activitystreams", feed);
    assertThat(release("build")).isEqualTo(first);
  }

  private void ready() {
    assertThat(said("init", "--db", Server.url()).exit()).isZero();
  }

  private String release(String command) {
    return document(command).string("release");
  }

  private Set<String> members(String... arguments) {
    return document(arguments).members().keySet();
  }

  private Json.Obj document(String... arguments) {
    Said said = said(with(arguments, "--json"));
    assertThat(said.exit()).as("%s: %s", List.of(arguments), said.out()).isZero();
    return said.document();
  }

  private void assertRefused(String why, String... arguments) {
    assertEnds(3, why, arguments);
  }

  private void assertFailed(String why, String... arguments) {
    assertEnds(1, why, arguments);
  }

  private void assertEnds(int exit, String why, String... arguments) {
    Said said = said(arguments);
    assertThat(said.err()).startsWith("lethe: ").contains(why);
    assertThat(said.out()).isEmpty();
    assertThat(said.exit()).isEqualTo(exit);
    assertThat(said(with(arguments, "--json")).document().string("error")).contains(why);
  }

  private Said said(String... arguments) {
    return Said.by(with(with(arguments, "--home"), home));
  }

  private static String[] with(String[] arguments, String last) {
    return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
  }

  private static SortedMap<String, Long> excluded(Json.Obj counts) {
    Json.Obj excluded = counts.object("excluded");
    SortedMap<String, Long> byReason = new TreeMap<>();
    excluded.members().keySet().forEach(each -> byReason.put(each, excluded.integer(each)));
    return byReason;
  }

  /// Two adults, a minor, and a line that is no JSON.
  private Path feed() {
    String minor = "https://town.example/users/1003";
    return new Feed(
            List.of(
                new Line(ALICE, Part.ACTORS, actor(ALICE, "alice", "adult").text()),
                new Line(BOB, Part.ACTORS, actor(BOB, "bob", "adult").text()),
                new Line(minor, Part.ACTORS, actor(minor, "carl", "minor").text()),
                note(ALICE, 1, "the boat is green"),
                note(ALICE, 2, "and the oars are long"),
                note(BOB, 1, "bread and cheese at noon"),
                note(minor, 1, "school is out"),
                new Line("", Part.ACTIVITIES, "{\"type\": ")))
        .write(folder.resolve("feed"));
  }

  private static Json actor(String id, String name, String age) {
    return Json.object()
        .put("id", id)
        .put("type", "Person")
        .put("preferredUsername", name)
        .put("ageGroup", age)
        .done();
  }

  private static Json renamed(String id, String name) {
    return Json.object()
        .put("id", id)
        .put("type", "Person")
        .put("preferredUsername", name)
        .put("updated", "2025-06-01T00:00:00Z")
        .done();
  }

  private static Line note(String author, int number, String text) {
    Json note =
        Json.object()
            .put("type", "Note")
            .put("id", author + "/statuses/" + number)
            .put("attributedTo", author)
            .put("published", "2025-03-0%dT08:00:00Z".formatted(number))
            .put("to", "as:Public")
            .put("content", text)
            .done();
    return new Line(author, Part.ACTIVITIES, note.text());
  }
}
