package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Granary's fixtures of Instagram, each against a row made by hand: documents that everyone may
/// read, other documents, reactions, profiles, problems, and why.
class GranaryTest {

  @TempDir Path dir;

  @TestFactory
  Stream<DynamicTest> eachFixtureSaysWhatTheTableSays() throws IOException {
    SequencedMap<String, Value> fixtures = fixtures();
    List<String[]> rows = rows();
    assertThat(rows.stream().map(row -> row[0]).toList())
        .as("every fixture has its row")
        .containsExactlyElementsOf(fixtures.keySet());
    return rows.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0], () -> check(Objects.requireNonNull(fixtures.get(row[0])), row)));
  }

  private void check(Value fixture, String[] row) throws IOException {
    Path file = dir.resolve(row[0] + ".json");
    Files.writeString(file, Told.json(fixture));
    Told heard = Heard.in(new Statement(Optional.empty(), Audience.PUBLIC), file);
    long reactions = heard.kinds().getOrDefault("REACTION", 0L);
    long open =
        heard.documents().stream()
            .filter(document -> document.audience() == Audience.PUBLIC)
            .count();
    long closed = heard.documents().size() - open - reactions;
    assertThat(
            List.of(
                open,
                closed,
                reactions,
                (long) heard.profiles().size(),
                (long) heard.broken().size()))
        .as("public, other, reactions, profiles, problems: %s", heard)
        .isEqualTo(Stream.of(row).skip(1).limit(5).map(Long::valueOf).toList());
  }

  private List<String[]> rows() throws IOException {
    try (InputStream table = getClass().getResourceAsStream("granary.tsv")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(row -> row.split("\t", -1))
          .toList();
    }
  }

  private static SequencedMap<String, Value> fixtures() throws IOException {
    Path json = SharedData.path("platforms/granary/json/instagram.json");
    return switch (JsonStream.read(Files.readString(json))) {
      case Reading.Whole(Value.Members(SequencedMap<String, Value> members)) -> members;
      case Reading.Whole(Value other) -> throw new AssertionError(other.kind());
      case Reading.Spoiled(String problem) -> throw new AssertionError(problem);
    };
  }
}
