package dev.lethe.ingest.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The W3C's test documents, granary's and Fedify's, against a table of what each of them says.
class FixturesTest {

  @TestFactory
  Stream<DynamicTest> eachFixtureSaysWhatTheTableSays() throws IOException {
    Path platforms = SharedData.path("platforms");
    List<String> rows;
    try (InputStream table = getClass().getResourceAsStream("fixtures.tsv")) {
      rows =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .toList();
    }
    return rows.stream()
        .map(row -> row.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> check(platforms, row)));
  }

  private static void check(Path platforms, String[] row) throws IOException {
    Told heard = Heard.in(platforms.resolve(row[0]));
    long reactions =
        heard.documents().stream().filter(document -> document.kind() == Kind.REACTION).count();
    long others = heard.items().stream().filter(item -> !(item instanceof Item.Said)).count();
    assertThat(
            List.of(
                heard.documents().size() - reactions,
                reactions,
                others,
                (long) heard.broken().size()))
        .as("documents, reactions, profiles and deletions, broken: %s", heard.broken())
        .isEqualTo(Stream.of(row).skip(1).limit(4).map(Long::valueOf).toList());
    if (!row[5].isEmpty()) {
      assertThat(heard.broken()).anyMatch(broken -> broken.problem().contains(row[5]));
    }
  }
}
