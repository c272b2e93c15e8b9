package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

  @TempDir Path dir;

  @Test
  void aMediumIsAPostOfItsOwner() throws IOException {
    Document post =
        media(
                "{'id':'12_34','created_time':'1348291542','type':'image','user':"
                    + "{'id':'34','username':'mira','is_private':false},'caption':"
                    + "{'text':'dry @otto'},'location':{'name':'Pier','point':{'latitude':37.25}}}")
            .document();
    assertThat(post.author()).isEqualTo(new Account("instagram", "34"));
    assertThat(post.id()).isEqualTo("media 12");
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(post.published()).isEqualTo(Instant.ofEpochSecond(1_348_291_542));
    assertThat(post.text()).isEqualTo("dry @otto");
    assertThat(post.media()).containsExactly(Medium.of(Medium.Sort.PHOTO));
    assertThat(post.toString()).doesNotContain("Pier", "37.25");
  }

  @Test
  void theGraphApiIsRead() throws IOException {
    Told heard =
        media(
            "{'data':[{'id':'17','caption':'three','media_type':'CAROUSEL_ALBUM',"
                + "'media_product_type':'FEED','timestamp':'2024-01-01T00:00:00+0000',"
                + "'username':'mira','owner':{'id':'34','is_private':false},'children':{'data':["
                + "{'id':'18','media_type':'IMAGE','alt_text':'a pier'},"
                + "{'id':'19','media_type':'VIDEO'}]},"
                + "'comments':{'data':[{'id':'20','text':'oh','timestamp':"
                + "'2024-01-02T00:00:00+0000','from':{'id':'35','username':'otto'},"
                + "'replies':{'data':[{'id':'21','text':'ah','timestamp':"
                + "'2024-01-03T00:00:00+0000','from':{'id':'34','username':'mira',"
                + "'is_private':false}}]}}]}}]}");
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents())
        .extracting(Document::id, Document::kind, Document::audience, Document::text)
        .containsExactly(
            tuple("media 17", Kind.POST, Audience.PUBLIC, "three"),
            tuple("media 17#attachment-1-description", Kind.CAPTION, Audience.PUBLIC, "a pier"),
            tuple("comment 20", Kind.REPLY, Audience.UNKNOWN, ""),
            tuple("comment 21", Kind.REPLY, Audience.PUBLIC, "ah"));
    assertThat(heard.documents().getFirst().media())
        .extracting(Medium::sort)
        .containsExactly(Medium.Sort.PHOTO, Medium.Sort.VIDEO);
  }

  @ParameterizedTest
  @CsvSource({
    "'''is_private'':false', '', PUBLIC",
    "'''is_private'':true', '', FOLLOWERS",
    "'''is_private'':null', '', UNKNOWN",
    "'''username'':''mira''', '', UNKNOWN",
    "'''is_private'':false', ',''audience'':''default''', PUBLIC",
    "'''is_private'':false', ',''audience'':''besties''', FOLLOWERS",
  })
  void onlyWhoSaysSoIsPublicWhateverIsStated(String user, String more, Audience audience)
      throws IOException {
    Document post =
        media(
                "{'pk':12,'taken_at':5,'user':{'pk':34,%s},'caption':{'text':'x'}%s}"
                    .formatted(user, more))
            .document();
    assertThat(post.audience()).isEqualTo(audience);
    assertThat(post.text()).isEqualTo(audience == Audience.PUBLIC ? "x" : "");
  }

  @Test
  void aUserIsAProfile() throws IOException {
    Told heard =
        media(
            "{'id':'34','username':'Mira','full_name':'Mira Q','bio':'Boats.','is_private':false}");
    assertThat(heard.profile().account()).isEqualTo(new Account("instagram", "34"));
    assertThat(heard.profile().handle()).contains("@mira@instagram.com");
    assertThat(heard.profile().age()).isEqualTo(AgeGroup.UNKNOWN);
    assertThat(heard.profile().openness()).isEqualTo(Openness.OPEN);
    assertThat(heard.texts(Kind.PROFILE)).containsExactly("Boats.");
    Told hidden = media("{'id':'34','username':'mira','biography':'Boats.','is_private':true}");
    assertThat(hidden.profile().openness()).isEqualTo(Openness.PRIVATE);
    assertThat(hidden.documents().getFirst().audience()).isEqualTo(Audience.FOLLOWERS);
  }

  @Test
  void aStoryIsAStory() throws IOException {
    assertThat(
            media("{'id':'1','media_type':2,'taken_at':5,'product_type':'story','user':{'pk':3}}")
                .document()
                .kind())
        .isEqualTo(Kind.STORY);
  }

  @Test
  void linesAndDocumentsSayTheSame() throws IOException {
    String one =
        "{'id':'1','taken_at':5,'user':{'pk':3,'is_private':false},'caption':{'text':'a'}}";
    String two = "{'id':'2','text':'b','created_at':6,'user':{'pk':4}}";
    Told document = media("[%s,%s]".formatted(one, two));
    Path lines = dir.resolve("anything.jsonl");
    Files.writeString(lines, (one + "\n\n{broken\n" + two).replace('\'', '"'));
    Told jsonl = Heard.in(Statement.NOTHING, lines);
    assertThat(jsonl.items()).isEqualTo(document.items());
    assertThat(jsonl.broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.where()).endsWith("anything.jsonl line 3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'id':'1','taken_at':5}                                          | an "owner", a "user" or a "from"
          {'id':'1','taken_at':5,'user':{'username':'mira'}}               | the number of the account
          {'id':'1','taken_at':5,'user':{'id':'tag:instagram.com:1'}}      | the number of the account
          {'id':'1','taken_at':5,'user':'mira'}                            | an object under "user"
          {'id':'1','taken_at':5,'user':{'id':'3','is_private':'no'}}      | true or false under "is_private"
          {'id':'x','taken_at':5,'user':{'id':'3'}}                        | the number of the post
          {'id':'1','media_type':1,'user':{'id':'3'}}                      | the time of the post
          {'id':'1','taken_at':5,'user':{'id':'3'},'caption':7}            | an object under "caption"
          {'id':'1','text':'x','user':{'id':'3'}}                          | the time of the comment
          {'id':'1','text':7,'created_at':5,'user':{'id':'3'}}             | a string under "text"
          {'id':'1','text':'x','created_at':5,'user_id':4,'user':{'id':'3'}} | nobody writes for another
          {'objectType':'photo','content':'x'}                             | a medium, a comment or a user
          {}                                                               | a medium, a comment or a user
          7                                                                | found a number
          """)
  void aRecordThatCannotBeUnderstoodIsReportedAndTheNextIsRead(String record, String problem)
      throws IOException {
    Told heard = media("[%s,{'id':'9','taken_at':5,'user':{'id':'3'}}]".formatted(record));
    assertThat(heard.documents()).extracting(Document::id).containsExactly("media 9");
    assertThat(heard.broken())
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.where()).endsWith("media.json item 1");
          assertThat(broken.problem()).contains(problem);
        });
  }

  @Test
  void aCommentThatCannotBeUnderstoodSpoilsNotItsPost() throws IOException {
    Told heard =
        media(
            "{'id':'9','taken_at':5,'user':{'id':'3'},'comments':[{'pk':1,'text':'x'},7,"
                + "{'pk':2,'text':'y','created_at':5,'user':{'pk':4}}],'likers':[{},{'pk':5}]}");
    assertThat(heard.documents())
        .extracting(Document::id)
        .containsExactly("media 9", "comment 2", "like 9");
    assertThat(heard.broken()).hasSize(3);
  }

  private Told media(String json) throws IOException {
    return Heard.in(
        new Statement(Optional.empty(), Audience.PUBLIC),
        Files.writeString(dir.resolve("media.json"), json.replace('\'', '"')));
  }
}
