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
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {

  @TempDir Path dir;

  @Test
  void aCommentIsAReplyWithoutTheOwnersName() throws IOException {
    Document comment =
        comments(
                "[{'media_list_data':[{'uri':''}],'string_map_data':{'Comment':{'value':'Lovely!'},"
                    + "'Media Owner':{'value':'harbour_cat'},'Time':{'timestamp':1700000000}}}]")
            .document();
    assertThat(comment.kind()).isEqualTo(Kind.REPLY);
    assertThat(comment.text()).isEqualTo("Lovely!");
    assertThat(comment.published()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(comment.id()).isEqualTo("comment 1700000000 " + Digest.of("Lovely!").hex());
    assertThat(comment.toString()).doesNotContain("harbour_cat");
    assertThat(comment.media()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Comment, Media Owner, Time",
    "Kommentar, Medieneigentümer, Zeit",
    "Kommentar, Inhaber des Mediums, Uhrzeit",
    "Opmerking, Media-eigenaar, Tijd",
    "Commentaire, Propriétaire du contenu multimédia, Heure",
    "Comentario, Propietario del contenido multimedia, Hora",
    "Comentário, Proprietário da mídia, Hora",
    "Commento, Proprietario del contenuto multimediale, Ora",
    "Kommentar, Medieägare, Tid",
    "Yorum, Medya Sahibi, Zaman",
    "Комментарий, Владелец медиафайла, Время",
    "コメント, メディア所有者, 時間",
    "댓글, 미디어 소유자, 시간",
    "评论, 媒体所有者, 时间",
  })
  void labelsMayBeInAnyOfTheseLanguagesAndInAnyOrder(String words, String owner, String time)
      throws IOException {
    String one =
        "[{'string_map_data':{'%s':{'value':'nice'},'%s':{'value':'otto'},'%s':{'timestamp':5}}}]";
    String other =
        "[{'string_map_data':{'%3$s':{'href':'','value':'','timestamp':5},"
            + "'%2$s':{'href':'','value':'otto','timestamp':0},"
            + "'%1$s':{'href':'','value':'nice','timestamp':0}}}]";
    for (String json : List.of(one, other)) {
      String plain = json.formatted(words, owner, time);
      assertThat(comments(plain).document().text()).isEqualTo("nice");
      assertThat(comments(mojibake(plain)).document().text()).isEqualTo("nice");
    }
  }

  @Test
  void ofUnknownLabelsTheOneThatCannotBeANameIsTheComment() throws IOException {
    String json =
        "[{'string_map_data':{'Xa':{'value':'%s'},'Xb':{'value':'%s'},'Xc':{'timestamp':5}}}]";
    assertThat(comments(json.formatted("otto.k", "What a day!")).document().text())
        .isEqualTo("What a day!");
    assertThat(comments(json.formatted("wow", "otto.k")).problem()).contains("in English");
    assertThat(comments(json.formatted("", "otto.k")).problem()).contains("in English");
    assertThat(comments(json.formatted("What a day!", "And a night!")).problem())
        .contains("found 2 that may be");
  }

  @Test
  void anEntryThatHasItAllIsTheComment() throws IOException {
    Document comment =
        comments(
                "[{'string_map_data':{'Xa':{'href':'https://www.instagram.com/p/A/','value':'wow',"
                    + "'timestamp':5}}}]")
            .document();
    assertThat(comment.text()).isEqualTo("wow");
    assertThat(comment.published()).isEqualTo(Instant.ofEpochSecond(5));
    assertThat(comment.toString()).doesNotContain("/p/A/");
  }

  @Test
  void anOwnersNameAloneIsNoComment() throws IOException {
    assertThat(
            comments(
                    "[{'string_map_data':{'Media Owner':{'value':'otto'},'Time':{'timestamp':5}}}]")
                .problem())
        .contains("is the comment");
    assertThat(
            comments("[{'string_map_data':{'Xb':{'value':'otto'},'Xc':{'timestamp':5}}}]")
                .problem())
        .contains("is the comment");
  }

  @Test
  void theOlderAndTheNewerDialectAreRead() throws IOException {
    Told older =
        comments(
            "{'comments_media_comments':[{'title':'otto','media_list_data':[],'string_list_data':"
                + "[{'href':'','value':'so high','timestamp':5},{'value':'and dry','timestamp':6}]}]}");
    assertThat(older.texts(Kind.REPLY)).containsExactly("so high", "and dry");
    Told newer =
        comments(
            "[{'timestamp':5,'media':[],'label_values':[{'label':'Comment','value':'so high'},"
                + "{'label':'URL','value':'https://www.instagram.com/p/A/','href':'https://www.instagram.com/p/A/'},"
                + "{'dict':[{'dict':[{'label':'Username','value':'otto'}],'title':''}],'title':'Owner'}]}]");
    assertThat(newer.document().text()).isEqualTo("so high");
    assertThat(newer.document().id()).isEqualTo(older.documents().getFirst().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"post_comments.json", "post_comments_12.json", "reels_comments.json"})
  void filesOfCommentsAreRead(String name) throws IOException {
    String json =
        "{'comments_reels_comments':[{'string_map_data':{'Comment':{'value':'ha'},"
            + "'Time':{'timestamp':5}}}]}";
    assertThat(Heard.file(dir, name, json).document().text()).isEqualTo("ha");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                             | "timestamp" above 0
          {'string_map_data':{'Comment':{'value':'a'}}}                                  | "timestamp" above 0
          {'string_map_data':{'Comment':{'value':''},'Time':{'timestamp':5}}}            | the words of a comment
          {'string_map_data':{'Time':{'timestamp':5}}}                                   | found 0 that may be
          {'string_map_data':{'Comment':{'value':'a'},'A':{'timestamp':5},'B':{'timestamp':6}}} | one time
          {'string_map_data':[]}                                                         | an object under "string_map_data"
          {'string_map_data':{'Comment':'a','Time':{'timestamp':5}}}                     | expected an object
          {'string_map_data':{'Comment':{'value':7},'Time':{'timestamp':5}}}             | a string under "value"
          {'string_list_data':[{'value':'a'}]}                                           | "timestamp" above 0
          {'string_list_data':{}}                                                        | an array under "string_list_data"
          """)
  void aCommentThatCannotBeUnderstoodIsReportedAndTheNextIsRead(String record, String problem)
      throws IOException {
    String sound = "{'string_map_data':{'Comment':{'value':'sound'},'Time':{'timestamp':5}}}";
    Told heard = comments("[%s,%s]".formatted(record, sound));
    assertThat(heard.texts(Kind.REPLY)).containsExactly("sound");
    assertThat(heard.broken())
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.where()).endsWith("item 1");
          assertThat(broken.problem()).contains(problem);
        });
  }

  private Told comments(String json) throws IOException {
    return Heard.file(dir, "post_comments_1.json", json);
  }

  /// The text as Meta's exports write it.
  private static String mojibake(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(b < 0 ? "\\u00%02x".formatted(b & 0xff) : String.valueOf((char) b));
    }
    return out.toString();
  }
}
