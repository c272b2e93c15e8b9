package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Invented records of the shapes of real exports.
class SkeletonTest {

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "skeleton-2022.json,fb-your_posts_1-2022.txt",
    "skeleton-2025.json,fb-your_posts_1-2025.txt"
  })
  void theFixtureHasEveryKeyOfTheRealExport(String fixture, String skeleton) throws Exception {
    Path real = SharedData.path("platforms/export-skeletons").resolve(skeleton);
    Set<String> keys =
        Files.readAllLines(real).stream()
            .filter(line -> line.startsWith("$"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toCollection(TreeSet::new));
    Reading read = JsonStream.read(Files.readString(path(fixture)));
    Set<String> ours = new TreeSet<>();
    keys("$", ((Reading.Whole) read).value(), ours);
    assertThat(ours).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skeleton-2022.json | The first snow is here. ; Read this. ;  ; ¡Qué día!
          skeleton-2025.json | Forty years of bread. ;  ; The oven, new ;  ;  ; On the road again
          """)
  void everyRecordIsRead(String fixture, String words) throws Exception {
    Told heard =
        Heard.in(Heard.STATED, Files.copy(path(fixture), dir.resolve("your_posts_1.json")));
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents())
        .extracting(Document::text)
        .containsExactly(Stream.of(words.split(";", -1)).map(String::strip).toArray(String[]::new));
    assertThat(heard.items().toString())
        .doesNotContain("NEVER", "203.0.113", "47.", "11.5", "Ostbahnhof", "Kamera");
  }

  /// Posts with as many records, words, media and descriptions as a real file has. A record, and a
  /// description, is one document.
  @ParameterizedTest
  @CsvSource({"fb-your_posts_1-2022.txt,124,59,0,0", "fb-your_posts_1-2025.txt,1313,401,84,17"})
  void aFileOfTheSizeOfARealOneIsReadToItsEnd(
      String skeleton, int records, int words, int media, int described) throws IOException {
    List<String> lines =
        Files.readAllLines(SharedData.path("platforms/export-skeletons").resolve(skeleton));
    assertThat(lines).contains("$[].timestamp {'int': " + records + "}");
    assertThat(lines).contains("$[].data[].post {'str': " + words + "}");
    String medium = "$[].attachments[].data[].media.";
    assertThat(lines.contains(medium + "uri {'str': " + media + "}")).isEqualTo(media > 0);
    assertThat(lines.contains(medium + "description {'str': " + described + "}"))
        .isEqualTo(described > 0);
    String[] posts =
        IntStream.range(0, records)
            .mapToObj(i -> record(i, words, media, described))
            .toArray(String[]::new);
    Told told = Heard.posts(dir, posts);
    assertThat(told.broken()).isEmpty();
    assertThat(told.kinds())
        .isEqualTo(
            described == 0
                ? Map.of("POST", (long) records)
                : Map.of("POST", (long) records, "CAPTION", (long) described));
    assertThat(told.texts(Kind.POST).stream().filter(text -> !text.isEmpty())).hasSize(words);
    assertThat(new HashSet<>(told.items())).hasSize(records + described);
  }

  /// The first so many records have words, the first so many a medium, and so many describe it.
  private static String record(int i, int words, int media, int described) {
    String description = i < described ? ",'description':'what it shows %d'".formatted(i) : "";
    String attached =
        i < media
            ? ",'attachments':[{'data':[{'media':{'uri':'m/%d.jpg','creation_timestamp':%d%s}}]}]"
                .formatted(i, 1_600_000_000 + i, description)
            : "";
    String data = i < words ? "[{'post':'words %d'}]".formatted(i) : "[]";
    return "{'timestamp':%d,'data':%s%s}".formatted(1_600_000_000 + i, data, attached);
  }

  @Test
  void invitationsOfOthersAreNotRead() throws Exception {
    Files.writeString(
        dir.resolve("event_invitations.json"),
        "{\"events_invited_v2\":[{\"name\":\"NEVER\",\"start_timestamp\":1,\"end_timestamp\":0}]}");
    assertThat(Heard.in(Heard.STATED, dir).items()).isEmpty();
  }

  private Path path(String fixture) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(getClass().getResource(fixture)).toURI());
  }

  private static void keys(String path, Value value, Set<String> keys) {
    switch (value) {
      case Value.Many(List<Value> values) -> {
        keys.add(path + "[]");
        values.forEach(each -> keys(path + "[]", each, keys));
      }
      case Value.Members(var members) ->
          members.forEach((name, each) -> keys(path + "." + name, each, keys));
      case Value _ -> keys.add(path);
    }
  }
}
