package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Comments and reactions, in all dialects.
class CommentTest {

  private static final String COMMENT =
      "{'timestamp':7,'data':[{'comment':{'timestamp':6,'comment':'Oil it','author':'Ada'%s}}],"
          + "'title':'%s'}";

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"{'comments_v2':[%s]}", "{'comments':[%s]}", "[%s]"})
  void aCommentIsAReply(String json) throws IOException {
    Document reply =
        comments(json.formatted(COMMENT.formatted("", "Ada commented on Bo’s post."))).document();
    assertThat(reply.kind()).isEqualTo(Kind.REPLY);
    assertThat(reply.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(reply.published()).isEqualTo(Instant.ofEpochSecond(6));
    assertThat(reply.text()).isEqualTo("Oil it");
    assertThat(reply.id()).matches("reply-6-[0-9a-f]{12}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          comments_v2       | ,'group':'Clocks' | T
          comments_v2       | ~~                | Ada commented in the group Clocks.
          group_comments_v2 | ~~                | T
          """)
  void aGroupsAudienceIsNotTheAccounts(String list, String group, String title) throws IOException {
    Document reply =
        comments("{'%s':[%s]}".formatted(list, COMMENT.formatted(group, title))).document();
    assertThat(reply.audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(reply.text()).isEmpty();
  }

  @Test
  void aCommentMayBeAPicture() throws IOException {
    Document reply =
        comments(
                "{'comments_v2':[{'timestamp':7,'title':'T','attachments':[{'data':[{'media':"
                    + "{'uri':'a.gif','creation_timestamp':6}}]}]}]}")
            .document();
    assertThat(reply.text()).isEmpty();
    assertThat(reply.media()).extracting(Medium::sort).containsExactly(Medium.Sort.PHOTO);
  }

  @Test
  void aReactionHasNoWords() throws IOException {
    String sentence =
        "{'timestamp':9,'data':[{'reaction':{'reaction':'HAHA','actor':'Ada'}}],"
            + "'title':'Ada likes Bo’s post.'}";
    String labels =
        "{'timestamp':9,'media':[],'label_values':[{'label':'Cảm xúc','value':'Thích'},"
            + "{'dict':[{'label':'Name','value':'Bo'}],'title':'Autor'}],'fbid':'2679',"
            + "'ent_name':'X'}";
    for (String json :
        List.of(
            "{'reactions':[%s]}".formatted(sentence),
            "{'reactions_v2':[%s]}".formatted(sentence),
            "[%s]".formatted(sentence),
            "[%s]".formatted(labels))) {
      Document reaction =
          Heard.file(Heard.STATED, dir, "likes_and_reactions_1.json", json).document();
      assertThat(reaction.kind()).isEqualTo(Kind.REACTION);
      assertThat(reaction.text()).isEmpty();
      assertThat(reaction.toString()).doesNotContain("Bo").doesNotContain("HAHA");
    }
  }

  @Test
  void reactionsOfOneSecondAreToldApart() throws IOException {
    String one = "{'timestamp':9,'label_values':[],'fbid':'%d'}";
    Told heard =
        Heard.file(
            Heard.STATED,
            dir,
            "likes_and_reactions.json",
            "[%s,%s,%s]".formatted(one.formatted(1), one.formatted(2), one.formatted(1)));
    assertThat(heard.documents().stream().map(Document::id).distinct()).hasSize(2);
  }

  @Test
  void aReactionInAGroupHasNoKnownAudience() throws IOException {
    assertThat(
            Heard.file(
                    Heard.STATED,
                    dir,
                    "groups/likes_and_reactions.json",
                    "[{'timestamp':9,'label_values':[],'fbid':'1'}]")
                .document()
                .audience())
        .isEqualTo(Audience.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          comments.json            | {'comments_v2':[{'data':[]}]}                          | "timestamp"
          comments.json            | {'comments_v2':[{'data':[{'comment':7}]}]}             | an object at data[0].comment
          comments.json            | {'comments_v2':[7]}                                    | an object
          likes_and_reactions.json | [{'timestamp':1}]                                      | "label_values"
          likes_and_reactions.json | [{'timestamp':1,'data':[{'reaction':{'actor':7}}]}]    | a string at data[0].reaction.actor
          """)
  void whatIsNeitherIsRefused(String file, String json, String problem) throws IOException {
    assertThat(Heard.file(Heard.STATED, dir, file, json).problem()).contains(problem);
  }

  private Told comments(String json) throws IOException {
    return Heard.file(Heard.STATED, dir, "comments.json", json);
  }
}
