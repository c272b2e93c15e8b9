package dev.lethe.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {

  @TempDir Path dir;

  @Test
  void aPostIsShownWithItsAuthor() throws IOException {
    Told told = told(post("ada", 1, "'labels':[{'val':'!no-unauthenticated'}]", "'x':1"));
    assertThat(told.document().text()).isEqualTo("ada 1");
    assertThat(told.profile().account()).isEqualTo(new Account("bluesky", "did:plc:ada"));
    assertThat(told.profile().openness()).isEqualTo(Openness.MEMBERS);
  }

  @Test
  void aLabelOnThePostHidesIt() throws IOException {
    Document document =
        told(post("ada", 1, "'x':1", "'labels':[{'val':'!no-unauthenticated'}]")).document();
    assertThat(document.audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(document.text()).isEmpty();
  }

  @Test
  void nobodyPublishesForAnother() throws IOException {
    String view = post("ada", 1, "'x':1", "'x':1").replace("at://did:plc:ada", "at://did:plc:bo");
    assertThat(told(view).problem()).contains("nobody publishes for another");
  }

  @Test
  void aRepostIsAReactionOfWhoeverReposted() throws IOException {
    String feed =
        "{'post':%s,'reason':{'$type':'app.bsky.feed.defs#reasonRepost',%s'by':"
            + "{'did':'did:plc:bo','handle':'bo.example'},'indexedAt':'2024-03-02T00:00:00Z'}}";
    String post = post("ada", 1, "'x':1", "'x':1");
    Document named =
        told(feed.formatted(post, "'uri':'at://did:plc:bo/app.bsky.feed.repost/7',"))
            .documents()
            .getLast();
    assertThat(named.kind()).isEqualTo(Kind.REACTION);
    assertThat(named.author().id()).isEqualTo("did:plc:bo");
    assertThat(named.id()).isEqualTo("at://did:plc:bo/app.bsky.feed.repost/7");
    assertThat(told(feed.formatted(post, "")).documents().getLast().id())
        .isEqualTo("did:plc:bo app.bsky.feed.repost at://did:plc:ada/app.bsky.feed.post/1");
    assertThat(
            told(feed.formatted(post, "'uri':'at://did:plc:di/app.bsky.feed.repost/7',")).broken())
        .singleElement()
        .asString()
        .contains("nobody publishes for another");
  }

  @Test
  void whatAFeedShowsForContextIsNotRead() throws IOException {
    String json =
        ("{'feed':[{'post':%s,'reply':{'root':%s,'parent':%s}},{'post':%s,'reason':"
                + "{'$type':'app.bsky.feed.defs#reasonPin'}}]}")
            .formatted(
                post("ada", 1, "'x':1", "'x':1"),
                post("bo", 2, "'x':1", "'x':1"),
                post("bo", 3, "'x':1", "'x':1"),
                post("ada", 4, "'x':1", "'x':1"));
    for (Told told : List.of(told(json), Told.document(new Bluesky(), dir, "feed.json", json))) {
      assertThat(told.documents()).extracting(Document::text).containsExactly("ada 1", "ada 4");
      assertThat(told.broken()).isEmpty();
    }
  }

  @Test
  void aThreadIsItsPosts() throws IOException {
    Told told =
        told(
            ("{'thread':{'post':%s,'parent':{'post':%s},'replies':[{'post':%s,'replies':[]},"
                    + "{'uri':'at://did:plc:x/app.bsky.feed.post/9','notFound':true},"
                    + "{'uri':'at://did:plc:x/app.bsky.feed.post/8','blocked':true},{'post':7},{'post':%s}]}}")
                .formatted(
                    post("ada", 1, "'x':1", "'x':1"),
                    post("bo", 2, "'x':1", "'x':1"),
                    post("di", 3, "'x':1", "'x':1"),
                    post("ada", 4, "'x':1", "'x':1")));
    assertThat(told.documents())
        .extracting(Document::text)
        .containsExactly("ada 1", "bo 2", "di 3", "ada 4");
    assertThat(told.broken()).singleElement().asString().contains("an object under \"post\"");
  }

  @Test
  void aMalformedPostLeavesItsAuthor() throws IOException {
    Told told = told(post("ada", 1, "'labels':[{'val':'bot'}]", "'x':1").replace("'text'", "'t'"));
    assertThat(told.counts()).isEqualTo("0 0 1 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'uri':'at://ada.example/app.bsky.feed.post/1','value':{}}      | a handle may change
          {'uri':'https://bsky.app/profile/did:plc:ada','value':{}}       | a record's address
          {'uri':'at://did:plc:ada/app.bsky.feed.post','value':{}}        | a record's address
          {'uri':'at://did:plc:ada/app.bsky.feed.post/1/2','value':{}}    | a record's address
          {'uri':'at://did:PLC:ada/app.bsky.feed.post/1','value':{}}      | a DID such as
          {'uri':'at://did:plc:ada/app.bsky.feed.post/1','value':7}       | an object under "value"
          {'uri':7,'value':{}}                                            | a string under "uri"
          {'did':'','handle':'ada.example'}                               | a DID such as
          {'did':'did:plc:ada','handle':'ada.example','description':7}    | a string under "description"
          {'post':7}                                                      | an object under "post"
          {'thread':[]}                                                   | an object under "thread"
          {'actor':{'did':'did:plc:ada'},'createdAt':'2024-03-01T08:00:00Z'} | a like's own record
          {'$type':'app.bsky.feed.post','text':'x'}                       | a record alone does not say
          {'$type':'app.bsky.feed.defs#blockedAuthor'}                    | a record with its address
          {}                                                              | another object
          """)
  void aViewThatCannotBeUnderstoodIsReported(String json, String problem) throws IOException {
    assertThat(told(json).problem()).contains(problem);
  }

  private Told told(String json) throws IOException {
    return Told.of(new Bluesky(), dir, json);
  }

  private static String post(String who, int key, String ofAuthor, String ofView) {
    return ("{'uri':'at://did:plc:%s/app.bsky.feed.post/%d','cid':'','author':{'did':'did:plc:%s',"
            + "'handle':'%s.example',%s},'record':{'$type':'app.bsky.feed.post','text':'%s %d',"
            + "'createdAt':'2024-03-01T08:00:00Z'},'indexedAt':'2024-03-01T08:00:01Z',%s}")
        .formatted(who, key, who, who, ofAuthor, who, key, ofView);
  }
}
