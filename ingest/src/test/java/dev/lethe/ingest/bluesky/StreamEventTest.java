package dev.lethe.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamEventTest {

  private static final Account ADA = new Account("bluesky", "did:plc:ada");
  private static final String ID = "at://did:plc:ada/app.bsky.feed.post/3k";
  private static final String POST =
      "{'$type':'app.bsky.feed.post','text':'x','createdAt':'2024-03-01T08:00:00Z'}";

  @TempDir Path dir;

  @Test
  void aCommitIsWhatTheRecordIs() throws IOException {
    Document created = commit("create", "app.bsky.feed.post", POST).document();
    Document listed =
        Told.of(new Bluesky(), dir, "{'uri':'%s','cid':'c','value':%s}".formatted(ID, POST))
            .document();
    assertThat(created).isEqualTo(listed);
  }

  @Test
  void anUpdateIsAVersionOfItsTime() throws IOException {
    Document updated = commit("update", "app.bsky.feed.post", POST).document();
    assertThat(updated.published()).isEqualTo("2024-03-01T08:00:00Z");
    assertThat(updated.updated()).isEqualTo("2025-01-29T19:00:00.000001Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.bsky.feed.like", "app.bsky.feed.repost", "app.bsky.graph.follow"})
  void aLikeARepostAndAFollowAreReactions(String collection) throws IOException {
    Document reaction =
        commit("create", collection, "{'subject':'x','createdAt':'2024-03-01T08:00:00Z'}")
            .document();
    assertThat(reaction.kind()).isEqualTo(Kind.REACTION);
    assertThat(reaction.text()).isEmpty();
    assertThat(reaction.id()).isEqualTo("at://did:plc:ada/" + collection + "/3k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.bsky.feed.post", "app.bsky.feed.like", "org.example.other"})
  void aDeleteDeletesWhateverItIs(String collection) throws IOException {
    assertThat(commit("delete", collection, "null").items())
        .containsExactly(new Item.Deleted(ADA, "at://did:plc:ada/" + collection + "/3k"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'active':false,'status':'deleted'        | LEFT
          'active':false,'status':'deactivated'    | PRIVATE
          'active':false,'status':'takendown'      | PRIVATE
          'active':false,'status':'suspended'      | PRIVATE
          'active':false                           | PRIVATE
          'active':'perhaps'                       | PRIVATE
          'active':false,'status':'desynchronized' | NOTHING
          'active':false,'status':'throttled'      | NOTHING
          'active':true                            | NOTHING
          'active':true,'status':'deleted'         | LEFT
          """)
  void anAccountsStatusIsHeard(String members, String expected) throws IOException {
    for (String event :
        List.of(
            "{'did':'did:plc:ada','time_us':1,'kind':'account','account':{'did':'did:plc:ada',"
                + members
                + "}}",
            "{'$type':'com.atproto.sync.subscribeRepos#account','did':'did:plc:ada',"
                + members
                + "}")) {
      Told told = Told.of(new Bluesky(), dir, event);
      assertThat(told.broken()).isEmpty();
      List<Item> items =
          switch (expected) {
            case "LEFT" -> List.of(new Item.Left(ADA));
            case "PRIVATE" -> List.of(Known.shown(new Did("did:plc:ada"), Openness.PRIVATE));
            default -> List.of();
          };
      assertThat(told.items()).isEqualTo(items);
    }
  }

  @Test
  void anUnknownStatusClosesTheAccountAndIsReported() throws IOException {
    Told told =
        Told.of(
            new Bluesky(),
            dir,
            "{'did':'did:plc:ada','kind':'account','account':{'active':false,'status':'frozen'}}");
    assertThat(told.profile().openness()).isEqualTo(Openness.PRIVATE);
    assertThat(told.broken()).singleElement().asString().contains("frozen");
  }

  @Test
  void anIdentityNamesTheHandle() throws IOException {
    String event = "{'did':'did:plc:ada','time_us':1,'kind':'identity','identity':{%s}}";
    Told told = Told.of(new Bluesky(), dir, event.formatted("'handle':'ada.example'"));
    assertThat(told.profile().handle()).contains("@ada.example");
    assertThat(Told.of(new Bluesky(), dir, event.formatted("'seq':1")).counts())
        .isEqualTo("0 0 0 0");
    assertThat(Told.of(new Bluesky(), dir, event.formatted("'handle':'handle.invalid'")).counts())
        .isEqualTo("0 0 0 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'did':'ada','kind':'commit'}                            | a DID such as
          {'did':7,'kind':'commit'}                                | a string under "did"
          {'did':'did:plc:ada','kind':'labels'}                    | kind commit, identity or account
          {'did':'did:plc:ada','kind':'commit'}                    | an object under "commit"
          {'did':'did:plc:ada','kind':'commit','commit':{}}        | "collection" in a commit
          {'did':'did:plc:ada','kind':'commit','commit':{'collection':'x','rkey':'1'}} | a collection such as
          {'did':'did:plc:ada','kind':'commit','commit':{'collection':'app.bsky.feed.post','rkey':'a/b'}} | a record's key
          {'did':'did:plc:ada','kind':'commit','commit':{'collection':'app.bsky.feed.post','rkey':'..'}} | a record's key
          {'did':'did:plc:ada','kind':'commit','commit':{'collection':'app.bsky.feed.post','rkey':'1','operation':'move'}} | create, update or delete
          {'did':'did:plc:ada','kind':'commit','commit':{'collection':'app.bsky.feed.post','rkey':'1','operation':'create'}} | the record of a commit
          {'did':'did:plc:ada','kind':'commit','commit':{'collection':'app.bsky.feed.post','rkey':'1','operation':'update','record':{}}} | "time_us"
          {'did':'did:plc:ada','kind':'commit','commit':{'collection':'app.bsky.feed.generator','rkey':'1','operation':'create','record':{}}} | found one of "app.bsky.feed.generator"
          {'did':'did:plc:ada','kind':'account','account':{'did':'did:plc:bo','active':false}} | one DID in an event
          {'$type':'com.atproto.sync.subscribeRepos#sync','did':'did:plc:ada'} | kind commit, identity or account
          """)
  void anEventThatCannotBeUnderstoodIsReported(String event, String problem) throws IOException {
    assertThat(Told.of(new Bluesky(), dir, event).problem()).contains(problem);
  }

  private Told commit(String operation, String collection, String record) throws IOException {
    return Told.of(
        new Bluesky(),
        dir,
        ("{'did':'did:plc:ada','time_us':1738177200000001,'kind':'commit','commit':{'rev':'r',"
                + "'operation':'%s','collection':'%s','rkey':'3k','record':%s,'cid':'c'}}")
            .formatted(operation, collection, record));
  }
}
