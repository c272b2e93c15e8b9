package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// granary's fixtures of the Graph API, each as a file of its own, against a table of what is in,
/// what is out, and why.
class GranaryTest {

  @TempDir Path dir;

  @TestFactory
  Stream<DynamicTest> eachFixtureSaysWhatTheTableSays() throws IOException {
    List<String> rows;
    try (InputStream table = getClass().getResourceAsStream("granary.tsv")) {
      rows =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .toList();
    }
    SequencedMap<String, Value> fixtures = fixtures();
    assertThat(rows.stream().map(row -> row.split("\t", -1)[0]))
        .containsExactlyInAnyOrderElementsOf(fixtures.keySet());
    return rows.stream()
        .map(row -> row.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[4], () -> check(row)));
  }

  private void check(String[] row) throws IOException {
    Told heard = read(row[0]);
    List<Document> said =
        heard.documents().stream().filter(each -> each.kind() != Kind.REACTION).toList();
    assertThat(
            said.stream()
                .map(each -> each.kind() + " " + each.audience())
                .collect(Collectors.joining(", ")))
        .isEqualTo(row[1]);
    assertThat(
            "%d %d %d"
                .formatted(
                    heard.documents().size() - said.size(),
                    heard.profiles().size(),
                    heard.broken().size()))
        .as("reactions, profiles, broken: %s", heard.broken())
        .isEqualTo(row[2]);
    assertThat(heard.broken()).allMatch(broken -> broken.problem().contains(row[3]));
  }

  @Test
  void aPostIsItsMessageWithoutTheNamesInIt() throws IOException {
    Document post = read("POST").documents().getFirst();
    assertThat(post.author()).isEqualTo(new Account("facebook", "212038"));
    assertThat(post.id()).isEqualTo("212038_10100176064482163");
    assertThat(post.text())
        .isEqualTo(
            "Checking another side project off my list. portablecontacts-unofficial is live! &3"
                + " @someone, >\\o/< @someone.");
    assertThat(post.published()).isEqualTo("2012-03-04T18:20:37Z");
    assertThat(post.updated()).isEqualTo("2012-03-04T19:08:16Z");
    assertThat(post.media()).hasSize(1);
  }

  @Test
  void aReactionIsOfWhoeverReacts() throws IOException {
    assertThat(read("POST").documents())
        .filteredOn(each -> each.kind() == Kind.REACTION)
        .extracting(each -> each.author().id() + " " + each.id())
        .containsExactlyInAnyOrder(
            "100004 212038_10100176064482163 LIKE",
            "683713 212038_10100176064482163 LIKE",
            "100005 212038_10100176064482163 HAHA",
            "100006 212038_10100176064482163 SAD");
  }

  @Test
  void aUserAndAPageAreDescribed() throws IOException {
    Profile user = read("USER").profile();
    assertThat(user.handle()).contains("@snarfed.org@facebook.com");
    assertThat(user.age()).isEqualTo(AgeGroup.UNKNOWN);
    assertThat(user.nature()).isEqualTo(Profile.Nature.PERSON);
    assertThat(user.updated()).isEqualTo("2012-01-06T02:11:04Z");
    assertThat(read("PAGE").profile().nature()).isEqualTo(Profile.Nature.BOT);
  }

  @Test
  void nothingOfOthersIsInAnyDocument() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : fixtures().sequencedKeySet()) {
      all.append(read(name).items());
    }
    assertThat(all.toString())
        .doesNotContain(
            "my link",
            "original poster",
            "Friend",
            "Lake Merced",
            "37.72",
            "Super Happy",
            "Daniel M",
            "Sam G",
            "Ryan Barrett",
            "San Francisco",
            "Homebrew",
            "PDX",
            "40.73",
            "Bridgy");
  }

  private Told read(String name) throws IOException {
    Value value = Objects.requireNonNull(fixtures().get(name));
    Path file = Files.writeString(dir.resolve(name + ".json"), Told.json(value));
    return Heard.in(Statement.NOTHING, file);
  }

  private static SequencedMap<String, Value> fixtures() throws IOException {
    String json = Files.readString(SharedData.path("platforms/granary/json/facebook.json"));
    return JsonStream.read(json) instanceof Reading.Whole(Value.Members(var members))
        ? members
        : new LinkedHashMap<>();
  }
}
