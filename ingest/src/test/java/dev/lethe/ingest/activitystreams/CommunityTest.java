package dev.lethe.ingest.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.store.Json;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.text.PlainText;
import org.junit.jupiter.api.Test;

/// A real community of plain-text messages, against a second reading of each line with core's JSON.
class CommunityTest {

  private static final int SAMPLE = 5_000;

  @Test
  void everyMessageIsTheDocumentThatItsLineSays() throws IOException {
    Path community = SharedData.path("community");
    Iterator<String> lines;
    try (Stream<String> all = Files.lines(community.resolve("activities.jsonl"))) {
      lines = all.limit(SAMPLE).toList().iterator();
    }
    Tally tally = new Tally(lines);
    new ActivityStreams().read(List.of(community), tally);
    assertThat(tally.broken).isZero();
    assertThat(tally.profiles).isEqualTo(714);
    assertThat(tally.documents).isEqualTo(106_053);
  }

  /// Compares as it goes, so that nothing is kept.
  private static final class Tally implements Source.Sink {
    private final Iterator<String> lines;
    private int documents;
    private int profiles;
    private int broken;

    Tally(Iterator<String> lines) {
      this.lines = lines;
    }

    @Override
    public void item(Item item) {
      switch (item) {
        case Item.Said(Document document) -> {
          documents++;
          if (lines.hasNext()) {
            assertThat(document).isEqualTo(expected(Json.parseObject(lines.next())));
          }
        }
        case Item.Described _ -> profiles++;
        case Item.Attested _, Item.Deleted _, Item.Left _ ->
            throw new AssertionError("not in this feed: " + item);
      }
    }

    @Override
    public void broken(Source.Broken one) {
      broken++;
    }

    private static Document expected(Json.Obj create) {
      Json.Obj note = create.object("object");
      Instant published = Instant.parse(create.string("published"));
      return new Document(
          dev.lethe.core.rights.Account.actor(note.string("attributedTo")),
          note.string("id"),
          note.get("inReplyTo").isPresent() ? Kind.REPLY : Kind.POST,
          Audience.PUBLIC,
          published,
          published,
          Optional.empty(),
          PlainText.of(note.string("content")));
    }
  }
}
