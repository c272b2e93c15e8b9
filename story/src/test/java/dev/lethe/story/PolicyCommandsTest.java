package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.rights.Policy;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The policy through the command line: what it would do, what it admits, what it refuses.
class PolicyCommandsTest {

  private static final String ALICE = "https://town.example/users/1001";
  private static final String BOB = "https://town.example/users/1002";

  @TempDir private Path folder;
  private String home = "";

  @BeforeEach
  void aHomeIsMade() {
    TinyHouse.folder();
    home = folder.resolve("home").toString();
    assertThat(said("init", "--db", Server.url()).exit()).isZero();
  }

  @Test
  void thePolicyInForceIsShown() {
    assertThat(said("policy", "show").out()).isEqualTo(Policy.fresh().text());
    assertThat(document("policy", "show").string("policy")).startsWith("fresh home (");
  }

  @Test
  void aPolicySaysWhatItWouldDoBeforeItIsTaken() {
    said("ingest", "activitystreams", feed().toString());
    document("build");
    String attested =
        policy("age             = platform", "age = attested \"18\" by Jo on 2025-01-01");
    Json.Obj effect = document("policy", "check", attested);
    assertThat(effect.object("now").integer("people")).isEqualTo(1);
    assertThat(effect.object("now").integer("links")).isZero();
    assertThat(effect.object("then").integer("people")).isEqualTo(2);
    assertThat(effect.object("then").integer("documents")).isEqualTo(3);
    assertThat(effect.object("then").integer("links")).isPositive();
    assertThat(document("status").string("policy")).startsWith("fresh home");

    assertThat(said("policy", "set", attested).exit()).isEqualTo(3);
    assertThat(document("policy", "set", attested, "--yes").object("then").integer("documents"))
        .isEqualTo(3);
    assertThat(document("policy", "check", attested).object("now").integer("people")).isEqualTo(2);
  }

  @Test
  void aMistakeInAPolicyIsNamedWithItsPlace() {
    String wrong = policy("depth           = none", "depth           = forever");
    Said said = said("policy", "check", wrong);
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("column 19: expected a day such as 2025-05-27, or none");
  }

  @Test
  void aBuildBeforeTheFirstDayOfTrainingIsRefused() {
    said("ingest", "activitystreams", feed().toString());
    set("training-from   = none", "training-from   = 2025-05-27");
    Said early = said("build", "--as-of", "2025-05-26T23:00:00Z");
    assertThat(early.exit()).isEqualTo(3);
    assertThat(early.err()).contains("lets training start on 2025-05-27");
    assertThat(said("build", "--as-of", "2025-05-27T00:00:00Z").exit()).isZero();
  }

  @Test
  void whereConsentIsAskedForOnlyAYesAdmitsAndTakingItBackForgets() {
    said("ingest", "activitystreams", feed().toString());
    set("objection \"legitimate", "consent \"legitimate");
    assertThat(document("build").object("excluded").integer("consent")).isEqualTo(2);
    String without = document("build").string("release");

    assertThat(document("consent", ALICE).integer("consented")).isEqualTo(1);
    Json.Obj with = document("build");
    assertThat(with.integer("eligible")).isEqualTo(2);
    assertThat(with.string("release")).isNotEqualTo(without);

    document("consent", "--take-back", ALICE);
    assertThat(document("status", ALICE).bool("learned")).isFalse();
    assertThat(document("forget").string("release")).isEqualTo(without);
    assertThat(document("status", ALICE).array("documents")).isEmpty();

    Path list = folder.resolve("consents.csv");
    Durable.write(list, "account,when\n" + ALICE + ",yesterday\n");
    document("consent", "--csv", list.toString());
    said("ingest", "activitystreams", feed().toString());
    assertThat(document("build").string("release")).isEqualTo(with.string("release"));
  }

  @Test
  void aYesIsRecordedOfTheNamedAccountAndTakenBackForTheWholePerson() {
    said("ingest", "activitystreams", feed().toString());
    said("link", ALICE, BOB);
    assertThat(document("consent", ALICE).integer("consented")).isEqualTo(1);
    assertThat(document("consent", "--take-back", BOB).integer("takenBack")).isEqualTo(2);
    assertThat(document("build").integer("eligible")).isZero();
  }

  @Test
  void agesThatTheOperatorAttestsAreCheckedLineByLine() {
    Path ages = folder.resolve("ages.csv");
    Durable.write(ages, "account,ageGroup\n" + BOB + ",adult\n" + ALICE + ",grown\nnobody,adult\n");
    Said said = said("ingest", "activitystreams", feed().toString(), "--ages", ages.toString());
    assertThat(said.out())
        .contains("ages.csv line 3: expected adult, minor or unknown")
        .contains("ages.csv line 4: expected an account");
    assertThat(document("build").integer("eligible")).isEqualTo(3);
  }

  @Test
  void aLookWritesNothingAndNamesTheLineThatWouldAdmit() {
    List<Path> before = Durable.files(Path.of(home));
    String elsewhere = folder.resolve("elsewhere").toString();
    Said said = Said.by("check", "activitystreams", feed().toString(), "--home", elsewhere);
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("age = attested \"registration requires 18 or older\"")
        .contains("may be learned")
        .contains("a first build takes about")
        .contains("Nothing was written.");
    assertThat(Path.of(elsewhere)).doesNotExist();

    Json.Obj look = document("check", "activitystreams", feed().toString());
    assertThat(look.integer("eligible")).isEqualTo(2);
    assertThat(look.object("languages").integer("unknown")).isEqualTo(2);
    assertThat(look.integer("tokens")).isPositive();
    assertThat(Durable.files(Path.of(home))).isEqualTo(before);
  }

  private void set(String line, String instead) {
    document("policy", "set", policy(line, instead), "--yes");
  }

  /// A fresh home's policy with one line changed, as a file.
  private String policy(String line, String instead) {
    assertThat(Policy.fresh().text()).contains(line);
    Path file = folder.resolve("policy-" + UUID.randomUUID());
    Durable.write(file, Policy.fresh().text().replace(line, instead));
    return file.toString();
  }

  private Json.Obj document(String... arguments) {
    Said said = said(with(arguments, "--json"));
    assertThat(said.exit()).as("%s: %s", List.of(arguments), said.out()).isZero();
    return said.document();
  }

  private Said said(String... arguments) {
    return Said.by(with(with(arguments, "--home"), home));
  }

  private static String[] with(String[] arguments, String last) {
    return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
  }

  /// An adult with two posts, and somebody of unknown age with one.
  private Path feed() {
    return new Feed(
            List.of(
                new Line(
                    ALICE,
                    Part.ACTORS,
                    actor(ALICE, "alice").put("ageGroup", "adult").done().text()),
                new Line(BOB, Part.ACTORS, actor(BOB, "bob").done().text()),
                note(ALICE, 1, "the boat is green"),
                note(ALICE, 2, "and the oars are long"),
                note(BOB, 1, "bread and cheese at noon")))
        .write(folder.resolve("feed"));
  }

  private static Json.Members actor(String id, String name) {
    return Json.object().put("id", id).put("type", "Person").put("preferredUsername", name);
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
