package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The 58 malformed posts of apparebit/deface, against a table of where each is wrong and what
/// should be there.
class MalformedTest {

  private static final String GOOD =
      "{\"timestamp\":%d,\"data\":[{\"post\":\"Good %1$d\"}],\"title\":\"A title\"}";

  @TempDir Path dir;

  @TestFactory
  Stream<DynamicTest> eachIsAnsweredWithItsPlaceAndWhatWasExpected() throws IOException {
    List<Node> cases = cases();
    List<String[]> table = table();
    assertThat(cases).hasSize(58);
    assertThat(table).hasSize(58);
    Path file = file(cases);
    Told heard = Heard.in(Heard.STATED, file);
    assertThat(heard.broken()).hasSize(58);
    return IntStream.range(0, 58)
        .mapToObj(i ->
            DynamicTest.dynamicTest(
                "%d %s".formatted(i + 1, String.join(": ", table.get(i))),
                () -> check(heard, file, i, table.get(i), cases.get(i))));
  }

  private static void check(Told heard, Path file, int number, String[] row, Node theirs) {
    assertThat(heard.broken().get(number).where()).isEqualTo(file + " item " + (2 * number + 2));
    String problem = heard.broken().get(number).problem();
    String place = row[0];
    String[] expected = row[1].split(" … ", -1);
    assertThat(problem).startsWith("expected " + expected[0]);
    if (expected.length > 1) {
      assertThat(problem).endsWith(expected[1]);
    }
    if (place.isEmpty()) {
      assertThat(problem).doesNotContain(" at ").doesNotContain(" in ");
    } else {
      assertThat(problem).containsPattern(" (at|in) " + Pattern.quote(place) + ", but found ");
    }
    String error = theirs.text("error").orElseThrow();
    assertThat(error).as("the same place").startsWith("malformed" + (place.isEmpty() ? " " : "."));
    assertThat(error + " ").contains(place + " ");
  }

  @Test
  void theRestOfTheFileIsRead() throws IOException {
    assertThat(Heard.in(Heard.STATED, file(cases())).documents())
        .extracting(Document::text)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 58).mapToObj(i -> "Good " + i).toList());
  }

  @Test
  void theValidPostIsReadWithoutAnyError() throws IOException {
    Told heard =
        Heard.in(Heard.STATED, SharedData.path("platforms/facebook-export/your_posts_1.json"));
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents())
        .extracting(each -> each.kind() + " " + each.published() + " " + each.text())
        .containsExactly(
            "POST 1970-01-01T00:11:05Z Ooh pretty!",
            "CAPTION 1970-01-01T00:01:51Z Ooh pretty!",
            "CAPTION 1970-01-01T00:03:42Z A contested video");
    assertThat(heard.documents().getFirst().media()).hasSize(2);
    assertThat(heard.items().toString())
        .doesNotContain("Somewhere", "Nowhere", "2600:", "Robert", "Otto", "Mobile");
  }

  /// A good post, a malformed one, a good one, and so on.
  private Path file(List<Node> cases) throws IOException {
    Path theirs = SharedData.path("platforms/facebook-export/malformed-cases.json");
    List<String> raw = raw(Files.readString(theirs));
    StringBuilder json = new StringBuilder("[" + GOOD.formatted(0));
    for (int i = 0; i < cases.size(); i++) {
      json.append(',').append(raw.get(i)).append(',').append(GOOD.formatted(i + 1));
    }
    return Files.writeString(dir.resolve("your_posts_1.json"), json.append("]"));
  }

  /// The texts between `"post":` and the `"error":` that follows it.
  private static List<String> raw(String json) {
    Matcher posts =
        Pattern.compile("\\{\\s*\"post\": (.*?),\\s*\"error\": \"malformed", Pattern.DOTALL)
            .matcher(json);
    return posts.results().map(match -> match.group(1)).toList();
  }

  private static List<Node> cases() throws IOException {
    Path theirs = SharedData.path("platforms/facebook-export/malformed-cases.json");
    return JsonStream.read(Files.readString(theirs)) instanceof Reading.Whole whole
        ? Node.of(whole.value()).items()
        : List.of();
  }

  private List<String[]> table() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("malformed.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(row -> row.split("\t", -1))
          .toList();
    }
  }
}
