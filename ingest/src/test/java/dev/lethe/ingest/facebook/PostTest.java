package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Medium.Sort;
import dev.lethe.core.corpus.Wish;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {

  private static final String PROFILE =
      "{'profile_v2':{'name':{'full_name':'Ada Love'},'registration_timestamp':1}}";

  @TempDir Path dir;

  @Test
  void whatIsWrittenUnderPostIsAPost() throws IOException {
    Document post =
        Heard.posts(
                dir,
                "{'timestamp':1500000000,'data':[{'post':'One'},{'post':'Two'},"
                    + "{'update_timestamp':1500000060}],'title':'T'}")
            .document();
    assertThat(post)
        .isEqualTo(
            new Document(
                Heard.ZOE,
                post.id(),
                Kind.POST,
                Audience.PUBLIC,
                Instant.ofEpochSecond(1500000000),
                Instant.ofEpochSecond(1500000060),
                Optional.empty(),
                Wish.NONE,
                List.of(),
                "One\nTwo"));
  }

  @Test
  void anUpdateBeforeThePostIsNone() throws IOException {
    Document post =
        Heard.posts(dir, "{'timestamp':100,'data':[{'post':'a'},{'update_timestamp':99}]}")
            .document();
    assertThat(post.updated()).isEqualTo(post.published());
  }

  @Test
  void bytesWrittenAsCharactersAreReadAsTheyWereMeant() throws IOException {
    assertThat(
            Heard.posts(dir, post("'Caf\\u00c3\\u00a9 \\u00f0\\u009f\\u0090\\u009f'"))
                .document()
                .text())
        .isEqualTo("Café 🐟");
    assertThat(Heard.posts(dir, post("'Café'")).document().text()).isEqualTo("Café");
  }

  @Test
  void theIdDependsOnTheWordsAndTheSecondAndNotOnThePlaceInTheFile() throws IOException {
    List<String> ids = ids(Heard.posts(dir, post("'a'"), post("'b'"), post("'a'")));
    assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
    assertThat(ids(Heard.posts(dir, post("'b'"), post("'a'"))))
        .containsExactly(ids.get(1), ids.get(0));
    assertThat(ids(Heard.posts(dir, post("'Caf\\u00c3\\u00a9'"))))
        .as("however the words are escaped")
        .isEqualTo(ids(Heard.posts(dir, post("'Cafe\\u0301'"))));
  }

  @Test
  void postsOfOneSecondWithoutWordsAreToldApartByTheirMedia() throws IOException {
    String photo = "{'timestamp':5,'attachments':[{'data':[{'media':{'uri':'%s/%s.jpg'}}]}]}";
    List<String> ids =
        ids(
            Heard.posts(
                dir,
                photo.formatted("posts/media", "1"),
                photo.formatted("posts/media", "2"),
                photo.formatted("photos_and_videos", "1")));
    assertThat(ids.get(0)).isNotEqualTo(ids.get(1)).isEqualTo(ids.get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.jpg     | PHOTO
          a.PNG     | PHOTO
          b/a.heic  | PHOTO
          a.mp4     | VIDEO
          a.mov     | VIDEO
          a.m4a     | SOUND
          """)
  void theEndingOfAFileTellsWhatAMediumIs(String uri, Sort sort) throws IOException {
    Document post =
        Heard.posts(
                dir,
                "{'timestamp':5,'attachments':[{'data':[{'media':{'uri':'%s','creation_timestamp':4}}]}]}"
                    .formatted(uri))
            .document();
    assertThat(post.media())
        .containsExactly(
            new Medium(
                sort,
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(Instant.ofEpochSecond(4))));
  }

  @Test
  void aFileWithoutKnownEndingIsWhatItsMetadataAreOf() throws IOException {
    Told heard =
        Heard.posts(
            dir,
            "{'timestamp':5,'attachments':[{'data':["
                + "{'media':{'uri':'a','media_metadata':{'video_metadata':{}}}},"
                + "{'media':{'uri':'b.xyz'}}]}]}");
    assertThat(heard.document().media()).containsExactly(Medium.of(Sort.VIDEO));
  }

  @Test
  void whatIsWrittenOnMediaIsACaption() throws IOException {
    Told heard =
        Heard.posts(
            dir,
            "{'timestamp':5,'attachments':[{'data':["
                + media("a.jpg", "'title':'Mobile uploads','description':'A dial'")
                + ","
                + media("b.jpg", "'title':'Trip with Bo','description':''")
                + ","
                + media("c.mp4", "'title':'Ticking','description':'Listen'")
                + ","
                + media("d.mp4", "'title':'Timeline photos'")
                + ","
                + media("e.mp4", "'title':'VID_0001.mp4'")
                + ","
                + media("f.jpg", "'alt_text':'A brass cog'")
                + ","
                + media("g.jpg", "'alt_text':'May be an image of 1 person'")
                + "]}]}");
    assertThat(heard.documents().stream().skip(1))
        .extracting(Document::kind, Document::text, each -> each.media().getFirst().sort())
        .containsExactly(
            tuple(Kind.CAPTION, "A dial", Sort.PHOTO),
            tuple(Kind.CAPTION, "Ticking\nListen", Sort.VIDEO),
            tuple(Kind.CAPTION, "A brass cog", Sort.PHOTO));
    assertThat(heard.documents().getFirst().media()).hasSize(7);
  }

  @Test
  void aTextBesideOnesOwnMediaIsACaptionAndAnyOtherIsAnothers() throws IOException {
    Told heard =
        Heard.posts(
            dir,
            "{'timestamp':5,'data':[{'post':'Mine'}],'attachments':["
                + "{'data':[{'text':'My text'},"
                + media("a.jpg", "'title':''")
                + "]},{'data':[{'text':'A song'},{'text':'A singer'}]},"
                + "{'data':[{'text':'Their text'},{'external_context':{'url':'https://x.example'}}]},"
                + "{'data':[{'text':'Their text'},"
                + media("b.jpg", "'title':''")
                + ",{'name':'Their page'}]}]}");
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents()).extracting(Document::text).containsExactly("Mine", "My text");
  }

  @Test
  void mentionsAndTaggedNamesAreNeutral() throws IOException {
    Told heard =
        Heard.posts(
            dir,
            "{'timestamp':5,'data':[{'post':'With @[12:2048:Bo Lind] and Cy Doe, not Cy Doeling, at"
                + " @[77:Clock Fair]'}],'tags':[{'name':'Cy Doe'},'pretty'],"
                + "'attachments':[{'data':["
                + media("a.jpg", "'description':'Cy Doe waits'")
                + "]}]}");
    assertThat(heard.documents())
        .extracting(Document::text)
        .containsExactly(
            "With @someone and @someone, not Cy Doeling, at @someone", "@someone waits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada Love updated her status.                             | PUBLIC
          Ada Love updated her profile picture.                    | PUBLIC
          Photo and Video                                          | PUBLIC
          Ada Love wrote on Bo Lind's timeline.                    | UNKNOWN
          Ada Love shared a link to Bo Lind’s profile.             | UNKNOWN
          Ada Love hat in Bos Chronik geschrieben.                 | UNKNOWN
          Ada Love a publié sur le journal de Bo.                  | UNKNOWN
          Ada Love escribió en la biografía de Bo.                 | UNKNOWN
          Ada Love shared a link to the group: Clocks.             | UNKNOWN
          Ada Love hat in der Gruppe Uhren gepostet.               | UNKNOWN
          Bo Lind wrote on Ada Love's timeline.                    | somebody else
          Ada Lovejoy wrote on Ada Love's timeline.                | somebody else
          Bo Lind hat etwas in deiner Chronik gepostet.            | somebody else
          """)
  void theTitleTellsWhereAPostIsAndWhose(String title, String expected) throws IOException {
    Files.writeString(dir.resolve("profile_information.json"), PROFILE.replace('\'', '"'));
    Heard.posts(dir, titled(title));
    Told heard = Heard.in(Heard.STATED, dir);
    if (heard.broken().isEmpty()) {
      assertThat(heard.documents().getFirst().audience()).isEqualTo(Audience.valueOf(expected));
    } else {
      assertThat(heard.broken().getFirst().problem()).contains(expected);
      assertThat(heard.documents()).isEmpty();
    }
  }

  @Test
  void whoWroteOnATimelineIsNotGuessed() throws IOException {
    Told heard = Heard.posts(dir, titled("Bo wrote on Ada's timeline."));
    assertThat(heard.problem()).contains("bring profile_information.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          your_posts_1.json                                     | PUBLIC
          your_posts__check_ins__photos_and_videos_2.json       | PUBLIC
          posts_on_other_pages_and_profiles.json                | UNKNOWN
          group_posts_and_comments.json                         | UNKNOWN
          your_posts_in_groups.json                             | UNKNOWN
          groups/your_posts_1.json                              | UNKNOWN
          """)
  void groupsAndPagesOfOthersHaveTheirOwnAudience(String file, Audience audience)
      throws IOException {
    Document post = Heard.file(Heard.STATED, dir, file, "[" + post("'a'") + "]").document();
    assertThat(post.audience()).isEqualTo(audience);
    assertThat(post.text()).isEqualTo(audience == Audience.PUBLIC ? "a" : "");
  }

  @Test
  void foldersAboveAnExportTellNothing() throws IOException {
    Heard.file(Heard.STATED, dir, "groups/posts/your_posts_1.json", "[" + post("'a'") + "]");
    assertThat(Heard.in(Heard.STATED, dir.resolve("groups/posts")).document().audience())
        .isEqualTo(Audience.PUBLIC);
    assertThat(Heard.in(Heard.STATED, dir).document().audience()).isEqualTo(Audience.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "%s",
        "{'status_updates':[%s]}",
        "{'posts_v2':[%s]}",
      })
  void onePostMayStandInAnyDialect(String json) throws IOException {
    String post = post("'a'");
    Told heard = Heard.file(Heard.STATED, dir, "your_posts.json", json.formatted(post));
    assertThat(heard.document().text()).isEqualTo("a");
    assertThat(Heard.file(Heard.STATED, dir, "x.json", json.formatted(post)).document())
        .isEqualTo(heard.document());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [{'data':[]}]                                | the field "timestamp"
          [{'timestamp':-1}]                           | seconds since 1970 at timestamp
          [{'timestamp':1700000000000}]                | seconds since 1970 at timestamp
          [{'timestamp':1,'privacy':'Friends'}]        | the field "privacy"
          {'something_v2':[]}                          | an export's list
          {'key':'value'}                              | an export's list
          [                                            | the rest of the file was not read
          ~~                                           | the file is empty
          [] []                                        | found more behind it
          """)
  void whatIsNoPostIsRefused(String json, String problem) throws IOException {
    assertThat(Heard.file(Heard.STATED, dir, "your_posts_1.json", json).problem())
        .contains(problem);
  }

  @Test
  void aListThatIsNotKnownIsReportedBesideThoseThatAre() throws IOException {
    Told heard =
        Heard.file(
            Heard.STATED,
            dir,
            "comments.json",
            "{'comments_v2':[],'comments_v3':[{'timestamp':1}],'note':'x'}");
    assertThat(heard.problem()).contains("a list that Lethe knows");
    assertThat(heard.broken().getFirst().where()).endsWith("comments.json comments_v3");
  }

  private static String titled(String title) {
    return "{'timestamp':5,'title':'%s','data':[{'post':'Hi'}]}"
        .formatted(title.replace("'", "\\u0027"));
  }

  private static String post(String words) {
    return "{'timestamp':1500000000,'data':[{'post':" + words + "}]}";
  }

  private static String media(String uri, String more) {
    return "{'media':{'uri':'" + uri + "','creation_timestamp':4," + more + "}}";
  }

  private static List<String> ids(Told heard) {
    return heard.documents().stream().map(Document::id).toList();
  }
}
