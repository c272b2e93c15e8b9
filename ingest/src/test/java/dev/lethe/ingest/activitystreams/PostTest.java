package dev.lethe.ingest.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {

  @TempDir Path dir;

  @Test
  void aCreatedNoteIsADocument() throws IOException {
    Told heard =
        Heard.lines(
            dir,
            "{'@context':'https://www.w3.org/ns/activitystreams','type':'Create',"
                + "'id':'https://a.example/n/1/activity','actor':'https://a.example/u/ann',"
                + "'published':'2026-01-31T12:00:00+01:00','to':['as:Public'],'object':"
                + "{'type':'Note','id':'https://a.example/n/1',"
                + "'attributedTo':'https://a.example/u/ann','content':'<p>Tea?</p>',"
                + "'contentMap':{'de':'x','en':'<p>Tea?</p>'},'to':['as:Public']}}");
    Instant noon = Instant.parse("2026-01-31T11:00:00Z");
    assertThat(heard.document())
        .isEqualTo(
            new Document(
                Account.actor("https://a.example/u/ann"),
                "https://a.example/n/1",
                Kind.POST,
                Audience.PUBLIC,
                noon,
                noon,
                Optional.of("en"),
                "Tea?"));
  }

  @Test
  void whatWasSaidToAnAssistantIsAConversationWhateverElseItIs() throws IOException {
    Told heard =
        Heard.lines(
            dir,
            note(
                "'content':'What tide?','saidTo':'assistant','consent':'2026-02-01T00:00:00Z',"
                    + "'inReplyTo':'https://b.example/n/7',"
                    + "'attachment':[{'type':'Image','name':'a jetty'}]"));
    assertThat(heard.documents())
        .extracting(Document::kind, Document::agreed)
        .containsOnly(tuple(Kind.CONVERSATION, Optional.of(Instant.parse("2026-02-01T00:00:00Z"))))
        .hasSize(2);
  }

  @Test
  void aConsentThatIsNoDateIsReported() throws IOException {
    String item = note("'content':'hi','saidTo':'assistant','consent':'yes'");
    assertThat(Heard.lines(dir, item).problem()).contains("date and time", "consent");
  }

  @Test
  void aNoteOnItsOwnIsADocument() throws IOException {
    assertThat(Heard.lines(dir, note("'content':'hi'")).document().text()).isEqualTo("hi");
  }

  @Test
  void theObjectsOwnDatesWin() throws IOException {
    Document document =
        Heard.lines(
                dir,
                "{'type':'Create','actor':'https://a.example/u/ann',"
                    + "'published':'2026-01-31T12:00:00Z','object':"
                    + note("'content':'hi','updated':'2026-03-01T00:00:00Z'")
                    + "}")
            .document();
    assertThat(document.published()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(document.updated()).isEqualTo("2026-03-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'updated':'2026-05-01T00:00:00Z'| 'updated':'2026-06-01T00:00:00Z' | 2026-05-01T00:00:00Z
          'name':'x'                      | 'updated':'2026-06-01T00:00:00Z' | 2026-06-01T00:00:00Z
          'name':'x'                      | 'name':'x'                       | 2026-04-01T00:00:00Z
          """)
  void anUpdateSaysWhenTheVersionWasWritten(String object, String activity, Instant updated)
      throws IOException {
    Document document =
        Heard.lines(
                dir,
                "{'type':'Update','actor':'https://a.example/u/ann',"
                    + "'published':'2026-04-01T00:00:00Z',"
                    + activity
                    + ",'object':"
                    + note(object)
                    + "}")
            .document();
    assertThat(document.updated()).isEqualTo(updated);
    assertThat(document.published()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'contentUsage':'train-ai=n'             | 'name':'x'             | RESERVED
          'contentUsage':'search=y, train-ai=y'   | 'name':'x'             | NONE
          'contentUsage':17                       | 'name':'x'             | RESERVED
          'tdm-reservation':1                     | 'name':'x'             | RESERVED
          'tdmReservation':'1'                    | 'name':'x'             | RESERVED
          'tdm-reservation':0                     | 'name':'x'             | NONE
          'tdm-reservation':[1]                   | 'name':'x'             | RESERVED
          'contentUsage':{'@value':'train-ai=y'}  | 'tdm-reservation':1    | RESERVED
          """)
  void aSignalOnThePostOrItsActivityReservesThePostAndItsCaptions(
      String object, String activity, Wish wish) throws IOException {
    Told heard =
        Heard.lines(
            dir,
            "{'type':'Create','actor':'https://a.example/u/ann',"
                + activity
                + ",'object':"
                + note("'content':'x','attachment':[{'type':'Image','name':'y'}]," + object)
                + "}");
    assertThat(heard.documents()).hasSize(2).extracting(Document::wish).containsOnly(wish);
  }

  @Test
  void anAnswerIsAReply() throws IOException {
    assertThat(kind("'inReplyTo':'https://b.example/n/7'")).isEqualTo(Kind.REPLY);
    assertThat(kind("'inReplyTo':[{'id':'https://b.example/n/7'}]")).isEqualTo(Kind.REPLY);
    assertThat(kind("'inReplyTo':null")).isEqualTo(Kind.POST);
    assertThat(kind("'inReplyTo':[]")).isEqualTo(Kind.POST);
  }

  private Kind kind(String member) throws IOException {
    return Heard.lines(dir, note("'content':'x'," + member)).document().kind();
  }

  @ParameterizedTest
  @ValueSource(strings = {"oneOf", "anyOf"})
  void aPollIsItsQuestionAndItsChoices(String choices) throws IOException {
    Document poll =
        Heard.lines(
                dir,
                note(
                    "'content':'<p>Tea?</p>','"
                        + choices
                        + "':[{'type':'Note','name':'Yes'},{'type':'Note','name':'No <b>'}]",
                    "Question"))
            .document();
    assertThat(poll.kind()).isEqualTo(Kind.POLL);
    assertThat(poll.text()).isEqualTo("Tea?\nYes\nNo <b>");
  }

  @Test
  void eachCaptionIsADocumentOfItsOwn() throws IOException {
    Told heard =
        Heard.lines(
            dir,
            note(
                "'content':'Look','contentMap':{'en':'Look'},'attachment':["
                    + "{'type':'Document','mediaType':'image/png','name':'A cat'},"
                    + "{'type':'Document','name':null},"
                    + "{'type':'Image','summary':'<p>A dog</p>'},"
                    + "{'type':'Link','href':'https://c.example/','name':'Their headline'},"
                    + "{'type':'Image','name':'Theirs','attributedTo':'https://b.example/u/bob'},"
                    + "'https://c.example/picture.png']"));
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents())
        .extracting(Document::id, Document::kind, Document::text)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("https://a.example/n/1", Kind.POST, "Look"),
            org.assertj.core.api.Assertions.tuple(
                "https://a.example/n/1#attachment-1", Kind.CAPTION, "A cat"),
            org.assertj.core.api.Assertions.tuple(
                "https://a.example/n/1#attachment-3", Kind.CAPTION, "A dog"));
    assertThat(heard.documents())
        .allSatisfy(document -> {
          assertThat(document.audience()).isEqualTo(Audience.PUBLIC);
          assertThat(document.published()).isEqualTo("2026-01-01T00:00:00Z");
          assertThat(document.language()).contains("en");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Note     | 'summary':'<p>spider</p>','content':'<p>Look</p>' | spider/Look
          Note     | 'name':'Title','content':'Look'                   | Look
          Note     | 'name':'a vote'                                   | a vote
          Article  | 'name':'Title <1>','content':'<p>Long</p>'        | Title <1>/Long
          Article  | 'name':'Title','summary':'Short','content':'Long' | Title/Long
          Page     | 'name':'Title','summary':'<b>Short</b>'           | Title/Short
          Video    | 'name':'Film','content':'<p>About tea</p>'        | Film/About tea
          Image    | 'url':'https://a.example/cat.png'                 | ~~
          Note     | 'content':'1 < 2 & <b>','mediaType':'text/plain'  | 1 < 2 & <b>
          Note     | 'content':'*a* <b>','mediaType':'text/markdown'   | *a* <b>
          Note     | 'content':'<b>a</b>','mediaType':'text/html; charset=utf-8' | a
          Image    | 'content':'<b>a</b>','mediaType':'image/png'      | a
          Note     | 'contentMap':{'fr':'<p>thé</p>','en':'tea'}       | thé
          Note     | 'as:content':[{'@value':'tea','@language':'en'}]  | tea
          """)
  void theTextIsWhatTheAuthorWrote(String type, String members, String text) throws IOException {
    assertThat(Heard.lines(dir, note(members, type)).document().text())
        .isEqualTo(text.replace('/', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'content':'a','contentMap':{'fr':'b','en':'a'}            | en
          'content':'a','contentMap':{'fr':'b'}                     | ~~
          'contentMap':{'fr':'b','en':'a'}                          | fr
          'content':'a','language':'de'                             | de
          'content':'a','@language':'de'                            | de
          'content':{'@value':'a','@language':'pt-BR'}              | pt-BR
          'content':'a','contentMap':{'und':'a'}                    | ~~
          'content':'a','language':'not a tag'                      | ~~
          'content':'a','language':{'identifier':'de'}              | ~~
          'content':'a','@context':['https://www.w3.org/ns/activitystreams',{'@language':'da'}] | da
          """)
  void theLanguageIsThatOfTheContent(String members, String language) throws IOException {
    assertThat(Heard.lines(dir, note(members)).document().language().orElse(""))
        .isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'attributedTo':['https://a.example/u/ann']                        | ~~
          'attributedTo':{'type':'Person','id':'https://a.example/u/ann'}   | ~~
          'attributedTo':['https://a.example/u/ann','https://b.example/u/b']| one author
          'attributedTo':[{'type':'Person','name':'Ann'}]                   | without id
          'attributedTo':'ann'                                              | absolute address
          'attributedTo':'https://a.example/u/ann\\u0000'                   | absolute address
          'attributedTo':7                                                  | a number
          'attributedTo':null                                               | an author
          """)
  void aPostHasOneAuthor(String member, String problem) throws IOException {
    Told heard =
        Heard.lines(
            dir,
            "{'type':'Note','id':'https://a.example/n/1','published':'2026-01-01T00:00:00Z',"
                + "'to':'as:Public','content':'x',"
                + member
                + "}");
    if (problem.isEmpty()) {
      assertThat(heard.document().author().id()).isEqualTo("https://a.example/u/ann");
    } else {
      assertThat(heard.problem()).contains(problem);
    }
  }

  @Test
  void whoDoesNotWriteItDoesNotPublishIt() throws IOException {
    assertThat(
            Heard.lines(
                    dir,
                    "{'type':'Create','actor':'https://b.example/u/bob','object':"
                        + note("'content':'x'")
                        + "}")
                .problem())
        .contains("nobody publishes for another");
  }

  @Test
  void theActorIsTheAuthorWhereNobodyIsNamed() throws IOException {
    assertThat(
            Heard.lines(
                    dir,
                    "{'type':'Create','actor':{'type':'Person','id':'https://a.example/u/ann'},"
                        + "'published':'2026-01-01T00:00:00Z','object':"
                        + "{'type':'Note','id':'https://a.example/n/1','content':'x'}}")
                .document()
                .author()
                .id())
        .isEqualTo("https://a.example/u/ann");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'id':null                                  | expected an id
          'published':null                           | expected "published"
          'published':'yesterday'                    | a date and time
          'published':'2026-01-01T00:00:00'          | a date and time
          'updated':'soon'                           | a date and time
          'content':7                                | a string
          'summary':{'en':'x'}                       | a string
          'contentMap':'x'                           | an object of texts
          'contentMap':{'not a tag':'x'}             | language tag
          'contentMap':{'en':7}                      | a string
          'url':'cat.png'                            | absolute address
          'to':7                                     | a number
          'attachment':{'type':'Image','name':7}     | a string
          'type':['Note','Article']                  | one type
          'type':'Place'                             | "Place"
          'type':7                                   | the name of a type
          'as:type':'Article'                        | two under different spellings
          '@context':'https://schema.org'            | another context
          '@context':7                               | a context
          '@context':['https://www.w3.org/ns/activitystreams',{'content':'https://x.example/'}]|redefines
          '@context':['https://www.w3.org/ns/activitystreams',{'as':'https://x.example/'}] | redefines
          """)
  void whatIsNotAsItShouldBeIsRefused(String member, String problem) throws IOException {
    String name = member.substring(0, member.indexOf(':', member.startsWith("'as:") ? 4 : 0));
    String others =
        Stream.of(
                "'type':'Note'",
                "'id':'https://a.example/n/1'",
                "'attributedTo':'https://a.example/u/ann'",
                "'published':'2026-01-01T00:00:00Z'",
                "'to':'as:Public'")
            .filter(other -> !other.startsWith(name + ":"))
            .collect(Collectors.joining(","));
    assertThat(Heard.lines(dir, "{" + others + "," + member + "}").problem()).contains(problem);
  }

  @Test
  void aCreatedThingMustBeHere() throws IOException {
    String create = "{'type':'Create','actor':'https://a.example/u/ann'";
    assertThat(Heard.lines(dir, create + ",'object':'https://a.example/n/1'}").problem())
        .contains("only its address");
    assertThat(Heard.lines(dir, create + "}").problem()).contains("found none");
    assertThat(Heard.lines(dir, create + ",'object':{'type':'Like'}}").problem()).contains("Like");
    assertThat(Heard.lines(dir, "{'type':'Create','object':" + note("'name':'x'") + "}").problem())
        .contains("actor");
  }

  private static String note(String members) {
    return note(members, "Note");
  }

  private static String note(String members, String type) {
    return ("{'type':'%s','id':'https://a.example/n/1','attributedTo':'https://a.example/u/ann',"
            + "'published':'2026-01-01T00:00:00Z','to':'as:Public',%s}")
        .formatted(type, members);
  }
}
