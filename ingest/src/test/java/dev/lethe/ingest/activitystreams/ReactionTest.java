package dev.lethe.ingest.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionTest {

  private static final Account ANN = Account.actor("https://a.example/u/ann");

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Announce",
        "Like",
        "EmojiReact",
        "Dislike",
        "Follow",
        "Block",
        "Accept",
        "Add",
        "Remove",
        "Move",
        "Flag"
      })
  void whatOneDoesWithAnothersWordsHasNoWordsOfOnesOwn(String type) throws IOException {
    Document document =
        Heard.lines(
                dir,
                activity(
                    type,
                    "'id':'https://a.example/act/1','published':'2026-01-01T00:00:00Z',"
                        + "'content':'🐟','to':'as:Public','object':{'type':'Note',"
                        + "'id':'https://b.example/n/1','attributedTo':'https://b.example/u/bob',"
                        + "'content':'not hers'}"))
            .document();
    Instant when = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(document)
        .isEqualTo(
            new Document(
                ANN,
                "https://a.example/act/1",
                Kind.REACTION,
                Audience.PUBLIC,
                when,
                when,
                Optional.empty(),
                ""));
  }

  @Test
  void aReactionWithoutIdIsNamedByItsParts() throws IOException {
    Document like =
        Heard.lines(dir, activity("Like", "'object':'https://b.example/n/1'")).document();
    assertThat(like.id()).isEqualTo("https://a.example/u/ann Like https://b.example/n/1");
    assertThat(like.audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(like.published()).isEqualTo(Instant.EPOCH);
    assertThat(Heard.lines(dir, activity("Like", "'name':'x'")).problem()).contains("neither");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Delete | 'https://a.example/n/1'                             | https://a.example/n/1
          Delete | {'type':'Tombstone','id':'https://a.example/n/1'}   | https://a.example/n/1
          Delete | {'id':'https://a.example/n/1'}                      | https://a.example/n/1
          Create | {'type':'Tombstone','id':'https://a.example/n/1'}   | https://a.example/n/1
          Undo   | 'https://a.example/act/1'                           | https://a.example/act/1
          Undo   | {'type':'Announce','id':'https://a.example/act/1'}  | https://a.example/act/1
          Undo   | {'id':'https://a.example/act/1'}                    | https://a.example/act/1
          Undo   | {'type':'Like','object':'https://b.example/n/1'}    | https://a.example/u/ann Like https://b.example/n/1
          """)
  void whatIsTakenBackIsDeleted(String type, String object, String id) throws IOException {
    Told heard = Heard.lines(dir, activity(type, "'object':" + object));
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.items()).containsExactly(new Item.Deleted(ANN, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Delete','actor':'https://a.example/u/ann','object':'https://a.example/u/ann'}",
        "{'type':'Delete','actor':'https://a.example/u/ann',"
            + "'object':{'type':'Person','id':'https://a.example/u/ann'}}",
        "{'type':'Delete','actor':'https://a.example/u/ann','object':"
            + "{'type':'Tombstone','formerType':'Person','id':'https://a.example/u/ann'}}",
        "{'type':'Tombstone','formerType':'Person','id':'https://a.example/u/ann'}"
      })
  void whoDeletesTheirAccountHasLeft(String line) throws IOException {
    assertThat(Heard.lines(dir, line).items()).containsExactly(new Item.Left(ANN));
  }

  @Test
  void aTombstoneSaysWhoseItWas() throws IOException {
    String tombstone = "{'type':'Tombstone','id':'https://a.example/n/1'%s}";
    assertThat(Heard.lines(dir, tombstone.formatted("")).problem()).contains("attributedTo");
    assertThat(
            Heard.lines(dir, tombstone.formatted(",'attributedTo':'https://a.example/u/ann'"))
                .items())
        .containsExactly(new Item.Deleted(ANN, "https://a.example/n/1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Delete | {'type':'Note','id':'https://b.example/n/1','attributedTo':'https://b.example/u/bob'}
          Delete | {'type':'Tombstone','id':'https://b.example/n/1','attributedTo':'https://b.example/u/bob'}
          Undo   | {'type':'Like','id':'https://b.example/act/1','actor':'https://b.example/u/bob'}
          """)
  void nobodyTakesBackWhatIsAnothers(String type, String object) throws IOException {
    assertThat(Heard.lines(dir, activity(type, "'object':" + object)).problem())
        .contains("takes back another's");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Delete", "Undo", "Like"})
  void anActivityHasOneActor(String type) throws IOException {
    assertThat(
            Heard.lines(dir, "{'type':'" + type + "','object':'https://a.example/n/1'}").problem())
        .contains("actor");
    assertThat(
            Heard.lines(
                    dir,
                    "{'type':'"
                        + type
                        + "','actor':['https://a.example/1','https://a.example/2'],"
                        + "'object':'https://a.example/n/1'}")
                .problem())
        .contains("one address");
  }

  private static String activity(String type, String members) {
    return "{'type':'%s','actor':'https://a.example/u/ann',%s}".formatted(type, members);
  }
}
