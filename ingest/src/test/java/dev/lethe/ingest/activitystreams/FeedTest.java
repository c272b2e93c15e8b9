package dev.lethe.ingest.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

  private static final String NOTE =
      "{'type':'Note','id':'https://a.example/n/%d','attributedTo':'https://a.example/u/ann',"
          + "'published':'2026-01-01T00:00:00Z','to':'as:Public','content':'%s'}";

  @TempDir Path dir;

  @Test
  void aFolderOfActorsAndActivitiesIsReadLineByLine() throws Exception {
    Path village =
        Path.of(Objects.requireNonNull(getClass().getResource("village/actors.jsonl")).toURI())
            .resolveSibling(".")
            .normalize();
    Told heard = Heard.in(village);
    assertThat(heard.profiles())
        .extracting(Profile::age)
        .containsExactly(AgeGroup.ADULT, AgeGroup.MINOR, AgeGroup.UNKNOWN);
    assertThat(heard.documents())
        .extracting(Document::text)
        .containsExactly("The bakery opens at <7> & I am early", "The bakery opens at eight", "");
    assertThat(heard.documents().get(1).updated()).isEqualTo("2025-06-01T11:00:00Z");
    assertThat(heard.items().subList(6, 8))
        .containsExactly(
            new Item.Deleted(
                Account.actor("https://village.example/users/1"),
                "https://village.example/notes/1"),
            new Item.Left(Account.actor("https://village.example/users/2")));
    assertThat(heard.broken())
        .singleElement()
        .extracting(Source.Broken::where)
        .isEqualTo(village.resolve("activities.jsonl") + " line 3");
    assertThat(Heard.in(village)).as("the same again").isEqualTo(heard);
  }

  @Test
  void linesMayHaveAnyFileName() throws IOException {
    Path file = dir.resolve("export-2026");
    Files.writeString(file, NOTE.formatted(1, "a").replace('\'', '"'));
    assertThat(Heard.in(file).documents()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Collection','items':[%s,%s]}",
        "{'type':'OrderedCollection','orderedItems':[%s,%s]}",
        "{'orderedItems':[%s,%s],'type':'OrderedCollection'}",
        "{'type':'CollectionPage','items':[%s,%s]}",
        "{'type':'OrderedCollectionPage','orderedItems':[%s,%s]}",
        "{'@context':'https://www.w3.org/ns/activitystreams','type':'as:Collection',"
            + "'as:items':[%s,%s]}",
        "{'type':'OrderedCollection','first':"
            + "{'type':'OrderedCollectionPage','orderedItems':[%s,%s]}}",
        "{'type':'Collection','items':[{'type':'Collection','items':[%s,%s]}]}",
      })
  void aCollectionIsItsItems(String json) throws IOException {
    String text = json.formatted(NOTE.formatted(1, "a"), NOTE.formatted(2, "b"));
    for (Told heard :
        List.of(Heard.document(dir, "collection.json", text), Heard.lines(dir, text))) {
      assertThat(heard.broken()).isEmpty();
      assertThat(heard.documents()).extracting(Document::text).containsExactly("a", "b");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type':'Collection','orderedItems':[{'type':'Like'}]}       | under "items"
          {'type':'OrderedCollection','items':[{'type':'Like'}]}       | under "orderedItems"
          {'type':'Collection','first':{'type':'Like'}}                | a page under "first"
          {'type':'Collection','first':'https://a.example/page/1'}     | bring the pages
          {'type':'Collection','items':['https://a.example/n/1']}      | bring the object
          {'type':'Collection','items':[7]}                            | a number
          {'type':'Collection','items':[],'type':'Collection'}         | twice
          {'@context':'https://schema.org','type':'Collection','items':[]} | another context
          {'type':'Collection','items':[                               | the rest of the file
          {'type':'Collection'} {'type':'Collection'}                  | found more behind it
          ~~                                                           | the file is empty
          [{'type':'Like'},{'type':'Like'}]                            | an array of 2
          'a string'                                                   | found a string
          42                                                           | a number
          {}                                                           | one type
          """)
  void aDocumentThatIsNoSoundCollectionIsRefused(String json, String problem) throws IOException {
    assertThat(Heard.document(dir, "document.json", json).problem()).contains(problem);
  }

  @Test
  void theItemsOfALargeCollectionAreReadOneByOne() throws IOException {
    Path file = dir.resolve("outbox.json");
    int items = 3000;
    String note = NOTE.formatted(1, "words ".repeat(300)).replace('\'', '"');
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"type\":\"OrderedCollection\",\"orderedItems\":[" + note);
      for (int i = 1; i < items; i++) {
        out.write("," + note);
      }
      out.write("]}");
    }
    assertThat(Files.size(file)).isGreaterThan(5_000_000);
    Told heard = Heard.in(file);
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents()).hasSize(items);
  }

  @Test
  void oneBadItemNeverStopsTheNext() throws IOException {
    String deep = "{'a':" + "[".repeat(100) + "]".repeat(100) + "}";
    String twice = "{'type':'Like','type':'Like'}";
    String huge = "{'content':['" + "x".repeat(3_000_000) + "','" + "y".repeat(3_000_000) + "']}";
    Told heard =
        Heard.document(
            dir,
            "outbox.json",
            "{'type':'Collection','items':[%s,%s,%s,%s,%s]}"
                .formatted(NOTE.formatted(1, "a"), deep, twice, huge, NOTE.formatted(2, "b")));
    assertThat(heard.documents()).extracting(Document::text).containsExactly("a", "b");
    assertThat(heard.broken())
        .extracting(Source.Broken::where)
        .containsExactly(
            dir.resolve("outbox.json") + " item 2",
            dir.resolve("outbox.json") + " item 3",
            dir.resolve("outbox.json") + " item 4");
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedOnce() throws IOException {
    Path file = dir.resolve("feed.jsonl");
    Files.writeString(file, "{\"a\":1}\n".repeat(5), StandardCharsets.UTF_16);
    assertThat(Heard.in(file).problem()).contains("UTF-16");
  }

  @Test
  void halfACharacterInANameIsRefusedAndInATextRemoved() throws IOException {
    assertThat(
            Heard.lines(dir, NOTE.formatted(1, "a\\\\ud83d b").replace("\\\\", "\\"))
                .document()
                .text())
        .isEqualTo("a b");
    assertThat(Heard.lines(dir, "{'type':'Person','id':'https://a.example/\\ud83d'}").problem())
        .contains("absolute address");
  }

  @Test
  void anIdLongerThanANameMayBeIsRefused() throws IOException {
    String id = "https://a.example/" + "x".repeat(3000);
    assertThat(Heard.lines(dir, "{'type':'Person','id':'" + id + "'}").problem()).contains("2048");
  }

  @Test
  void aFolderWithoutFeedsSaysSo() throws IOException {
    Files.writeString(dir.resolve("readme.txt"), "hello");
    assertThat(Heard.in(dir).problem()).contains("an ActivityStreams source is");
  }

  @Test
  void aPathThatIsNotThereIsAnError() {
    Path missing = dir.resolve("missing");
    assertThatThrownBy(() -> Heard.in(dir, missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("an ActivityStreams source is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🐟", "x", "@", "<", "&", "\\n", "<b>", "\\u0301", "http://x.example/ "})
  void aLotOfOneThingIsADocument(String unit) throws IOException {
    Document document =
        Heard.lines(dir, NOTE.formatted(1, "end" + unit.repeat(250_000 / unit.length())))
            .document();
    assertThat(document.text()).startsWith("end").hasSizeLessThanOrEqualTo(1_000_100);
  }

  @Test
  void theDeepestJsonIsOneProblemALine() throws IOException {
    Told heard =
        Heard.lines(
            dir,
            "[".repeat(1_000_000),
            "{'a':".repeat(200_000),
            NOTE.formatted(1, "a"),
            "'" + "x".repeat(5_000_000) + "'");
    assertThat(heard.documents()).hasSize(1);
    assertThat(heard.broken()).hasSize(3);
  }
}
