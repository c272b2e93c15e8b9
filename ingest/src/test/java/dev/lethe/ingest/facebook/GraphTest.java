package dev.lethe.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTest {

  private static final String POST =
      "{'id':'1_%d','from':{'id':'1','name':'Ada'},'message':'m%1$d',"
          + "'created_time':'2026-01-31T12:00:00+0100','privacy':{'value':'EVERYONE'}}";

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s,%s]",
        "{'data':[%s,%s],'paging':{'next':'https://graph.facebook.com/x'}}",
        "{'paging':{},'data':[%s,%s]}",
        "{'id':'1','name':'Ada','posts':{'data':[%s,%s]}}",
        "{'id':'1','name':'Ada','feed':{'data':[%s,%s]}}",
        "{'id':'9','name':'Clocks','privacy':'OPEN','metadata':{'type':'group'},'feed':{'data':[%s,%s]}}",
      })
  void aPageOfResultsIsItsRecords(String json) throws IOException {
    Told heard = graph(json.formatted(POST.formatted(1), POST.formatted(2)));
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents()).extracting(Document::text).containsExactly("m1", "m2");
    assertThat(heard.documents().getFirst().published()).isEqualTo("2026-01-31T11:00:00Z");
  }

  @Test
  void linesAreRecordsOrPages() throws IOException {
    Path file = dir.resolve("posts.jsonl");
    String lines =
        POST.formatted(1)
            + "\n{'data':[%s,%s]}\n7\n[%s]\n"
                .formatted(POST.formatted(2), POST.formatted(3), POST.formatted(4));
    Files.writeString(file, lines.replace('\'', '"'));
    Told heard = Heard.in(Heard.PUBLIC, dir);
    assertThat(heard.documents())
        .extracting(Document::text)
        .containsExactly("m1", "m2", "m3", "m4");
    assertThat(heard.broken()).extracting(Source.Broken::where).containsExactly(file + " line 3");
  }

  @Test
  void anEmptyPageIsNoProblem() throws IOException {
    assertThat(graph("{'data':[]}").broken()).isEmpty();
    assertThat(graph("[]").broken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'privacy':{'value':'EVERYONE'}                                   | PUBLIC
          'privacy':'everyone'                                             | PUBLIC
          'privacy':{'value':''}                                           | UNKNOWN
          'privacy':{}                                                     | UNKNOWN
          'privacy':{'value':'OPEN'}                                       | UNKNOWN
          'privacy':{'value':'SOMETHING_NEW'}                              | UNKNOWN
          'privacy':{'value':'ALL_FRIENDS'}                                | FOLLOWERS
          'privacy':{'value':'FRIENDS_OF_FRIENDS'}                         | FOLLOWERS
          'privacy':{'value':'FRIENDS'}                                    | FOLLOWERS
          'privacy':{'value':'SELF'}                                       | DIRECT
          'privacy':{'value':'CUSTOM'}                                     | DIRECT
          'privacy':{'value':'SOME_FRIENDS'}                               | DIRECT
          'privacy':{'value':'NETWORKS_FRIENDS'}                           | FOLLOWERS
          'privacy':{'value':'CUSTOM','allow':'1,2'}                       | DIRECT
          'privacy':{'value':'EVERYONE','description':'Public','deny':''}  | PUBLIC
          'x':1                                                            | UNKNOWN
          'to':{'data':[{'id':'9','name':'G','privacy':'OPEN'}]}           | PUBLIC
          'privacy':{'value':''},'to':{'data':[{'id':'9','privacy':'OPEN'}]}         | PUBLIC
          'privacy':{'value':'EVERYONE'},'to':{'data':[{'id':'9','privacy':'CLOSED'}]} | FOLLOWERS
          'privacy':{'value':'FRIENDS'},'to':{'data':[{'id':'9','privacy':'OPEN'}]}  | FOLLOWERS
          'to':{'data':[{'id':'9','privacy':'SECRET'}]}                    | FOLLOWERS
          'privacy':{'value':'EVERYONE'},'to':{'data':[{'id':'2','name':'B'}]} | PUBLIC
          'privacy':{'value':'EVERYONE'},'is_published':false              | DIRECT
          'privacy':{'value':'EVERYONE'},'is_hidden':true                  | DIRECT
          """)
  void onlyEveryoneOrAnOpenGroupIsPublic(String members, Audience audience) throws IOException {
    Document post =
        graph(
                "{'id':'1_2','from':{'id':'1'},'message':'a','type':'status',"
                    + "'created_time':'2026-01-31T12:00:00+0000',%s}".formatted(members))
            .document();
    assertThat(post.audience()).isEqualTo(audience);
    assertThat(post.text()).isEqualTo(audience == Audience.PUBLIC ? "a" : "");
  }

  @Test
  void namesAreFoundByCodePoints() throws IOException {
    String post =
        "{'id':'1_2','from':{'id':'1'},'message':'🐟 Bo Lind and Cy','type':'status',"
            + "'created_time':'2026-01-31T12:00:00+0000','privacy':{'value':'EVERYONE'},"
            + "'message_tags':%s}";
    for (String tags :
        List.of(
            "[{'id':'5','offset':2,'length':7},{'id':'6','offset':14,'length':2}]",
            "{'2':[{'id':'5','offset':2,'length':7}],'14':[{'id':'6','offset':14,'length':2}]}")) {
      assertThat(graph(post.formatted(tags)).document().text())
          .isEqualTo("🐟 @someone and @someone");
    }
    assertThat(graph(post.formatted("[{'offset':2,'length':700}]")).problem())
        .contains("a span inside the message of 16 characters at message_tags[0]");
    assertThat(graph(post.formatted("[{'offset':2}]")).problem()).contains("\"length\"");
  }

  @Test
  void aPhotoSaysWhatItsAuthorWrote() throws IOException {
    Document photo =
        graph(
                "{'id':'77','from':{'id':'1'},'name':'With Bo','name_tags':[{'offset':5,'length':2}],"
                    + "'alt_text':'May be','alt_text_custom':'A dial','images':[],"
                    + "'created_time':'2026-01-31T12:00:00+0000','privacy':{'value':'EVERYONE'}}")
            .document();
    assertThat(photo.kind()).isEqualTo(Kind.CAPTION);
    assertThat(photo.text()).isEqualTo("With @someone\nA dial");
    assertThat(photo.media().getFirst().taken()).contains(photo.published());
  }

  @Test
  void aVideoSaysWhatItsAuthorWrote() throws IOException {
    Document video =
        graph(
                "{'id':'77','from':{'id':'1'},'title':'Ticking','description':'Listen','format':[],"
                    + "'created_time':'2026-01-31T12:00:00+0000','privacy':{'value':'EVERYONE'}}")
            .document();
    assertThat(video.kind()).isEqualTo(Kind.CAPTION);
    assertThat(video.text()).isEqualTo("Ticking\nListen");
    assertThat(video.media()).extracting(Medium::sort).containsExactly(Medium.Sort.VIDEO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'birthday':'06/15/1990','updated_time':'2020-01-01T00:00:00+0000' | ADULT
          'birthday':'06/15/2010','updated_time':'2020-01-01T00:00:00+0000' | MINOR
          'birthday':'06/15/1990'                                           | UNKNOWN
          'birthday':'06/15/1990','age_range':{'min':21}                    | ADULT
          'birthday':'06/15'                                                | UNKNOWN
          'age_range':{'min':21}                                            | ADULT
          'age_range':{'min':13,'max':17}                                   | MINOR
          'age_range':{'min':13}                                            | UNKNOWN
          'x':1                                                             | UNKNOWN
          """)
  void aUsersAgeIsWhatTheRecordSays(String members, AgeGroup age) throws IOException {
    assertThat(graph("{'id':'1','name':'Ada',%s}".formatted(members)).profile().age())
        .isEqualTo(age);
  }

  @Test
  void anAuthorWithACategoryIsAPage() throws IOException {
    Told heard =
        graph(
            "{'id':'1_2','from':{'id':'1','name':'Shop','category':'Shop'},'message':'a',"
                + "'created_time':'2026-01-31T12:00:00+0000'}");
    assertThat(heard.profile().nature()).isEqualTo(Profile.Nature.BOT);
  }

  @Test
  void aPageThatIsNotPublishedIsPrivate() throws IOException {
    Profile page =
        graph("{'id':'1','name':'Shop','category':'Shop','is_published':false}").profile();
    assertThat(page.openness()).isEqualTo(Openness.PRIVATE);
  }

  @Test
  void repliesToCommentsAndTheirLikesAreRead() throws IOException {
    Told heard =
        graph(
            "{'id':'1_2','from':{'id':'1'},'created_time':'2026-01-31T12:00:00+0000','comments':"
                + "{'data':[{'id':'2_3','from':{'id':'7'},'created_time':'2026-01-31T12:00:00+0000',"
                + "'likes':{'data':[{'id':'8'}]},'comments':{'data':[{'id':'2_4','from':{'id':'9'},"
                + "'created_time':'2026-01-31T12:00:00+0000'},{'id':'2_5'}]}}]}}");
    assertThat(heard.documents())
        .extracting(each -> each.author().id() + " " + each.kind() + " " + each.id())
        .containsExactlyInAnyOrder(
            "1 POST 1_2", "7 REPLY 2_3", "8 REACTION 2_3 LIKE", "9 REPLY 2_4");
    assertThat(heard.broken())
        .singleElement()
        .extracting(Source.Broken::problem)
        .asString()
        .contains("author under \"from\" at comments.data[0].comments.data[1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'id':'1_2','message':'a','created_time':'2026-01-31T12:00:00+0000'}                    | ask the API for that field
          {'id':'1_2','message':'a','from':{'name':'Ada'}}                                        | "id" in from
          {'id':'1_2','message':'a','from':{'id':'ada'}}                                          | the number of an account
          {'id':'1_2','message':'a','from':{'id':'1'}}                                            | "created_time"
          {'id':'1_2','message':'a','from':{'id':'1'},'created_time':'yesterday'}                 | a date and time
          {'id':'1_2','message':'a','from':{'id':'1'},'created_time':'2026-01-31T12:00:00'}       | a date and time
          {'id':'1_2','message':7,'from':{'id':'1'},'created_time':'2026-01-31T12:00:00+0000'}    | a string at message
          {'message':'a','from':{'id':'1'},'created_time':'2026-01-31T12:00:00+0000'}             | "id"
          {'id':'5','name':'Bo','type':'HAHA'}                                                    | inside the post
          {'objectType':'note','content':'a'}                                                     | ActivityStreams
          """)
  void whatDoesNotSayWhoseItIsOrWhenIsRefused(String json, String problem) throws IOException {
    assertThat(graph(json).problem()).contains(problem);
  }

  @Test
  void whatTheOperatorStatesOfAnExportDoesNotHoldForTheApi() throws IOException {
    Document post =
        Heard.file(
                Heard.STATED,
                dir,
                "graph.json",
                "[{'id':'1_2','from':{'id':'1'},'created_time':'2026-01-31T12:00:00+0000'}]")
            .document();
    assertThat(post.author().id()).isEqualTo("1");
    assertThat(post.audience()).isEqualTo(Audience.UNKNOWN);
  }

  private Told graph(String json) throws IOException {
    return Heard.file(Heard.PUBLIC, dir, "graph.json", json);
  }
}
