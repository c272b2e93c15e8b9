package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.store.Digest;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionTest {

  private static final String POST = "https://www.instagram.com/p/AAA/";

  @TempDir Path dir;

  @Test
  void aLikeIsAReactionWithoutWordsInEveryDialect() throws IOException {
    List<String> dialects =
        List.of(
            "{'likes_media_likes':[{'title':'otto','string_list_data':"
                + "[{'href':'%s','value':'\\ud83d\\udc4d','timestamp':5}]}]}",
            "[{'timestamp':5,'media':[],'label_values':[{'label':'URL','value':'%1$s','href':'%1$s'},"
                + "{'dict':[{'dict':[{'label':'Username','value':'otto'}],'title':''}],"
                + "'title':'Owner'}],'fbid':'18079916561048001'}]",
            "[{'title':'otto','string_map_data':{'Gef\\u00c3\\u00a4llt mir am':"
                + "{'href':'%s','timestamp':5}}}]",
            "[{'title':'otto','string_map_data':{'Nombre':{'href':'%s','value':'otto'},"
                + "'Hora':{'timestamp':5}}}]");
    for (String dialect : dialects) {
      Document like = Heard.file(dir, "liked_posts.json", dialect.formatted(POST)).document();
      assertThat(like.kind()).isEqualTo(Kind.REACTION);
      assertThat(like.text()).isEmpty();
      assertThat(like.published()).isEqualTo(Instant.ofEpochSecond(5));
      assertThat(like.id()).isEqualTo("like 5 " + Digest.of(POST).hex());
      assertThat(like.toString()).doesNotContain("otto", "AAA", "18079916561048001");
    }
  }

  @Test
  void aLikeOfACommentIsAnother() throws IOException {
    String json =
        "{'likes_comment_likes':[{'title':'otto','string_list_data':[{'href':'"
            + POST
            + "','value':'x','timestamp':5}]}]}";
    assertThat(Heard.file(dir, "liked_comments.json", json).document().id())
        .isEqualTo("comment-like 5 " + Digest.of(POST).hex());
  }

  @Test
  void likesOfStoriesAreTheSameInBothDialects() throws IOException {
    Told older =
        Heard.file(
            dir,
            "story_likes.json",
            "{'story_activities_story_likes':[{'title':'otto','string_list_data':[{'timestamp':5}]}]}");
    Told newer =
        Heard.file(
            dir,
            "story_likes.json",
            "[{'timestamp':5,'label_values':[{'label':'URL','href':'https://www.instagram.com/stories/otto/1'}]}]");
    assertThat(older.document().id()).isEqualTo("story-like 5");
    assertThat(newer.items()).isEqualTo(older.items());
  }

  @Test
  void anAnswerToAPollIsAReactionWithoutItsWords() throws IOException {
    Document answer =
        Heard.file(
                dir,
                "polls.json",
                "{'story_activities_polls':[{'title':'otto','string_list_data':"
                    + "[{'value':'Option A','timestamp':7}]}]}")
            .document();
    assertThat(answer.kind()).isEqualTo(Kind.REACTION);
    assertThat(answer.id()).isEqualTo("poll 7");
    assertThat(answer.toString()).doesNotContain("Option A", "otto");
  }

  @Test
  void aListOfLikesIsAsManyReactions() throws IOException {
    Told heard =
        Heard.file(
            dir,
            "story_likes.json",
            "[{'title':'otto','string_list_data':[{'timestamp':5},{'timestamp':6}]}]");
    assertThat(heard.documents())
        .extracting(Document::id)
        .containsExactly("story-like 5", "story-like 6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'title':'otto'}                                            | "timestamp" above 0
          {'title':'otto','string_list_data':[]}                      | "timestamp" above 0
          {'title':'otto','string_list_data':[{'href':'h'}]}          | "timestamp" above 0
          {'title':'otto','string_list_data':[{'timestamp':5},{}]}    | "timestamp" above 0
          {'title':'otto','string_list_data':[{'timestamp':'soon'}]}  | expected a time
          {'title':'otto','string_list_data':['h']}                   | expected an object
          {'timestamp':5,'label_values':'h'}                          | an array under "label_values"
          {'timestamp':5,'label_values':[{'label':7}]}                | a string under "label"
          """)
  void aReactionThatCannotBeUnderstoodIsReportedAndTheNextIsRead(String record, String problem)
      throws IOException {
    Told heard = Heard.file(dir, "liked_posts.json", "[%s,{'timestamp':9}]".formatted(record));
    assertThat(heard.documents()).extracting(Document::id).containsExactly("like 9");
    assertThat(heard.broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.problem()).contains(problem));
  }
}
