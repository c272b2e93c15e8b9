package dev.lethe.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

  private static final Account MIRA = Account.actor("https://harbour.example/users/mira");
  private static final String ID = "https://harbour.example/users/mira/statuses/1";
  private static final String ACCOUNT =
      "{'id':'7','acct':'mira','username':'mira','uri':'https://harbour.example/users/mira',"
          + "'url':'https://harbour.example/@mira','created_at':'2022-04-01T00:00:00.000Z'}";

  @TempDir Path dir;

  @Test
  void aStatusIsADocument() throws IOException {
    Document document =
        told("'content':'<p>Fog &amp; <b>tea</b>.</p>','language':'en','visibility':'public'")
            .document();
    Instant at = Instant.parse("2024-03-01T08:00:00Z");
    assertThat(document)
        .isEqualTo(
            new Document(
                MIRA, ID, Kind.POST, Audience.PUBLIC, at, at, Optional.of("en"), "Fog & tea."));
  }

  @ParameterizedTest
  @CsvSource({
    "public,PUBLIC,Tea",
    "unlisted,UNLISTED,Tea",
    "private,FOLLOWERS,''",
    "direct,DIRECT,''",
  })
  void visibilityIsTheAudience(String visibility, Audience audience, String text)
      throws IOException {
    Document document = told("'content':'Tea','visibility':'" + visibility + "'").document();
    assertThat(document.audience()).isEqualTo(audience);
    assertThat(document.text()).isEqualTo(text);
  }

  @Test
  void anAudienceThatNobodyKnowsIsUnknownAndReported() throws IOException {
    for (String odd : List.of("'limited'", "'Public'", "7", "{}")) {
      Told told = told("'content':'Tea','visibility':" + odd);
      assertThat(told.documents().getFirst().audience()).isEqualTo(Audience.UNKNOWN);
      assertThat(told.documents().getFirst().text()).isEmpty();
      assertThat(told.broken()).singleElement().asString().contains("visibility");
    }
    assertThat(told("'content':'Tea','visibility':null").document().audience())
        .isEqualTo(Audience.UNKNOWN);
  }

  @Test
  void aWarningStandsBeforeTheWordsAndAPollsChoicesBehind() throws IOException {
    Document poll =
        told("'visibility':'public','spoiler_text':'weather','content':'<p>Fog?</p>',"
                + "'in_reply_to_id':'5','poll':{'options':[{'title':'Yes'},{'title':'No <b>'}]}")
            .document();
    assertThat(poll.kind()).isEqualTo(Kind.POLL);
    assertThat(poll.text()).isEqualTo("weather\nFog?\nYes\nNo <b>");
  }

  @Test
  void anAnswerIsAReply() throws IOException {
    String status = "'visibility':'public','content':'x','in_reply_to_id':";
    assertThat(told(status + "'5'").document().kind()).isEqualTo(Kind.REPLY);
    assertThat(told(status + "null").document().kind()).isEqualTo(Kind.POST);
  }

  @Test
  void eachDescriptionOfAMediumIsADocument() throws IOException {
    Told told =
        told(
            "'visibility':'unlisted','content':'x','language':'en','contentUsage':'train-ai=n',"
                + "'media_attachments':[{'type':'image','description':null},"
                + "{'type':'video','description':' A pier '},{'type':'image','description':''}]");
    assertThat(told.documents()).hasSize(2).extracting(Document::wish).containsOnly(Wish.RESERVED);
    Document caption = told.documents().getLast();
    assertThat(caption.id()).isEqualTo(ID + "#attachment-2");
    assertThat(caption.kind()).isEqualTo(Kind.CAPTION);
    assertThat(caption.audience()).isEqualTo(Audience.UNLISTED);
    assertThat(caption.text()).isEqualTo("A pier");
  }

  @Test
  void aBoostIsNotTheSharersWords() throws IOException {
    Document boost =
        told("'visibility':'public','content':'<p>Their words</p>','language':'de','reblog':"
                + "{'uri':'https://b.example/1','content':'Their words','visibility':'public',"
                + "'account':{'acct':'bo@b.example','uri':'https://b.example/bo'}}")
            .document();
    assertThat(boost.author()).isEqualTo(MIRA);
    assertThat(boost.kind()).isEqualTo(Kind.REACTION);
    assertThat(boost.text()).isEmpty();
    assertThat(boost.language()).isEmpty();
  }

  @Test
  void aQuotedStatusIsAnothersWords() throws IOException {
    Document document =
        told("'visibility':'public','content':'<p class=quote-inline>RE: x</p><p>Mine</p>',"
                + "'quote':{'state':'accepted','quoted_status':{'content':'Theirs'}}")
            .document();
    assertThat(document.text()).isEqualTo("Mine");
  }

  @Test
  void anEditIsAVersion() throws IOException {
    Document document =
        told("'visibility':'public','content':'x','edited_at':'2024-03-02T09:30:00.250Z'")
            .document();
    assertThat(document.published()).isEqualTo("2024-03-01T08:00:00Z");
    assertThat(document.updated()).isEqualTo("2024-03-02T09:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'tdm-reservation':1           | RESERVED
          'tdmReservation':'?'          | RESERVED
          'contentUsage':'train-ai=n'   | RESERVED
          'contentUsage':'train-ai=y'   | NONE
          """)
  void aSignalOnAStatusReservesIt(String member, Wish wish) throws IOException {
    assertThat(told("'visibility':'public','content':'x'," + member).document().wish())
        .isEqualTo(wish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'uri':null                                         | expected the status's address
          'uri':'tag:1 2'                                    | an absolute address under "uri"
          'uri':7                                            | a string under "uri"
          'created_at':null                                  | expected "created_at"
          'created_at':'yesterday'                           | a date and time with its offset
          'created_at':'2024-03-01T08:00:00'                 | a date and time with its offset
          'edited_at':true                                   | a string under "edited_at"
          'content':['x']                                    | a string under "content"
          'poll':'x'                                         | an object under "poll"
          'poll':{'options':{}}                              | an array under "options"
          'media_attachments':[7]                            | an object under "media_attachments"
          'media_attachments':[{'description':7}]            | a string under "description"
          'account':null                                     | whose status it is
          'account':'mira'                                   | an object under "account"
          'account':{'acct':'mira','url':'https://h.example/@mira'} | only "url"
          """)
  void aMalformedStatusIsReportedAndTheNextIsRead(String member, String problem)
      throws IOException {
    SequencedMap<String, String> members = new LinkedHashMap<>();
    members.put("'uri'", "'" + ID + "'");
    members.put("'account'", ACCOUNT);
    members.put("'created_at'", "'2024-03-01T08:00:00.000Z'");
    members.put("'visibility'", "'public'");
    members.put("'content'", "'x'");
    String good = json(members);
    members.put(
        member.substring(0, member.indexOf(':')), member.substring(member.indexOf(':') + 1));
    Told told = Told.of(new Mastodon(), dir, json(members), good);
    assertThat(told.documents()).singleElement().extracting(Document::id).isEqualTo(ID);
    assertThat(told.broken())
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.where()).endsWith("line 1");
          assertThat(broken.problem()).contains(problem);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>", "🐟", "&#x202e;", "<a class=mention>", "\\u0301", "@", "<ul><li>"})
  void aLotOfOneThingIsADocument(String unit) throws IOException {
    String content = "end" + unit.repeat(250_000 / unit.length());
    Told told = told("'visibility':'public','content':'" + content + "'");
    assertThat(told.document().text()).startsWith("end");
  }

  @Test
  void theAuthorIsDescribedBesideTheStatus() throws IOException {
    assertThat(told("'visibility':'public','content':'x'").items().getFirst())
        .isInstanceOfSatisfying(
            Item.Described.class,
            described ->
                assertThat(described.profile().handle()).contains("@mira@harbour.example"));
  }

  private Told told(String members) throws IOException {
    return Told.of(
        new Mastodon(),
        dir,
        "{'uri':'%s','account':%s,'created_at':'2024-03-01T08:00:00.700Z',%s}"
            .formatted(ID, ACCOUNT, members));
  }

  private static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> member.getKey() + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
