package dev.lethe.ingest.bluesky;

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

class PostRecordTest {

  private static final String ID = "at://did:plc:ada/app.bsky.feed.post/3k";

  @TempDir Path dir;

  @Test
  void aPostIsADocument() throws IOException {
    Instant at = Instant.parse("2024-03-01T08:00:00.500Z");
    assertThat(told("'text':'The lake is high.','langs':['en','de']").document())
        .isEqualTo(
            new Document(
                new Account("bluesky", "did:plc:ada"),
                ID,
                Kind.POST,
                Audience.PUBLIC,
                at,
                at,
                Optional.of("en"),
                "The lake is high."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'langs':[]            | ~~
          'langs':['und']       | ~~
          'langs':['not a tag'] | ~~
          'langs':[7]           | ~~
          'langs':['pt-BR']     | pt-BR
          """)
  void theFirstLanguageCounts(String langs, String tag) throws IOException {
    assertThat(told("'text':'x'," + langs).document().language())
        .isEqualTo(tag.isEmpty() ? Optional.empty() : Optional.of(tag));
  }

  @Test
  void anAnswerIsAReply() throws IOException {
    String reply =
        "'reply':{'root':{'uri':'at://did:plc:bo/app.bsky.feed.post/1','cid':''},"
            + "'parent':{'uri':'at://did:plc:bo/app.bsky.feed.post/2','cid':''}}";
    assertThat(told("'text':'x'," + reply).document().kind()).isEqualTo(Kind.REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$type':'app.bsky.embed.images','images':[{'alt':''},{'alt':' A jetty '}]}",
        "{'$type':'app.bsky.embed.gallery','items':[{'image':{}},{'alt':'A jetty'}]}",
        "{'$type':'app.bsky.embed.recordWithMedia','record':{'alt':'no'},'media':"
            + "{'$type':'app.bsky.embed.images','images':[{},{'alt':'A jetty'}]}}"
      })
  void eachDescriptionOfAnImageIsADocument(String embed) throws IOException {
    List<Document> documents = told("'text':'x','tdm-reservation':1,'embed':" + embed).documents();
    assertThat(documents).hasSize(2).extracting(Document::wish).containsOnly(Wish.RESERVED);
    assertThat(documents.getLast().id()).isEqualTo(ID + "#attachment-2");
    assertThat(documents.getLast().kind()).isEqualTo(Kind.CAPTION);
    assertThat(documents.getLast().text()).isEqualTo("A jetty");
  }

  @Test
  void aVideosDescriptionIsADocument() throws IOException {
    assertThat(told("'text':'','embed':{'$type':'app.bsky.embed.video','alt':'Waves'}").documents())
        .extracting(Document::id, Document::text)
        .containsExactly(tuple(ID, ""), tuple(ID + "#attachment-1", "Waves"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$type':'app.bsky.embed.record','record':{'uri':'x','value':{'text':'Theirs'}}}",
        "{'$type':'app.bsky.embed.external','external':{'title':'Theirs','description':'Theirs'}}",
        "{'$type':'app.bsky.embed.recordWithMedia','record':{'text':'Theirs'},'media':"
            + "{'$type':'app.bsky.embed.external','external':{'title':'Theirs'}}}",
        "{'$type':'org.example.embed','images':[{'alt':'Theirs'}]}",
        "{'alt':'Theirs'}"
      })
  void whatIsQuotedOrLinkedIsAnothers(String embed) throws IOException {
    assertThat(told("'text':'Mine','embed':" + embed).document().text()).isEqualTo("Mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'contentUsage':'train-ai=n' | RESERVED
          'contentUsage':'train-ai=y' | NONE
          'contentUsage':[]           | NONE
          'tdmReservation':1          | RESERVED
          'tdm-reservation':'what'    | RESERVED
          """)
  void aSignalOnAPostReservesIt(String member, Wish wish) throws IOException {
    assertThat(told("'text':'x'," + member).document().wish()).isEqualTo(wish);
  }

  @Test
  void aPostThatALabelHidesIsNotPublic() throws IOException {
    String labels =
        "'labels':{'$type':'com.atproto.label.defs#selfLabels','values':[{'val':'%s'}]}";
    assertThat(told("'text':'x'," + labels.formatted("!no-unauthenticated")).document().audience())
        .isEqualTo(Audience.UNKNOWN);
    assertThat(told("'text':'x'," + labels.formatted("nudity")).document().audience())
        .isEqualTo(Audience.PUBLIC);
    Told odd = told("'text':'x','labels':'secret'");
    assertThat(odd.documents().getFirst().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(odd.documents().getFirst().text()).isEmpty();
    assertThat(odd.broken()).singleElement().asString().contains("labels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'langs':['en']                                  | a string under "text"
          'text':null                                     | a string under "text"
          'text':7                                        | a string under "text"
          'text':'x','langs':'en'                         | an array under "langs"
          'text':'x','createdAt':'soon'                   | a date and time with its offset
          'text':'x','createdAt':'2024-03-01T08:00:00'    | a date and time with its offset
          'text':'x','createdAt':null                     | expected "createdAt"
          'text':'x','$type':'app.bsky.feed.like'         | a record of its collection
          'text':'x','facets':{}                          | an array under "facets"
          'text':'x','facets':[7]                         | an object under "facets"
          'text':'x','facets':[{'features':{}}]           | an array under "features"
          'text':'x','facets':[{'features':[{'$type':'app.bsky.richtext.facet#mention'}]}] | "index"
          'text':'x','embed':[]                           | an object under "embed"
          'text':'x','embed':{'$type':'app.bsky.embed.images','images':7} | an array under "images"
          'text':'x','embed':{'$type':'app.bsky.embed.video','alt':7}     | a string under "alt"
          'text':'x','embed':{'$type':'app.bsky.embed.recordWithMedia','media':{'$type':'app.bsky.embed.recordWithMedia'}} | another quotation
          """)
  void aMalformedPostIsReportedAndTheNextIsRead(String members, String problem) throws IOException {
    String created = members.contains("createdAt") ? "" : "'createdAt':'2024-03-01T08:00:00Z',";
    Told told =
        Told.of(
            new Bluesky(),
            dir,
            "{'uri':'%s','cid':'','value':{%s%s}}".formatted(ID, created, members),
            record("'text':'good'"));
    assertThat(told.documents()).singleElement().extracting(Document::text).isEqualTo("good");
    assertThat(told.broken())
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.where()).endsWith("line 1");
          assertThat(broken.problem()).contains(problem);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"🐟", "x", "@", "\\u0301", "\\ud83d", "\\u202e", "http://x.example/ "})
  void aLotOfOneThingIsADocument(String unit) throws IOException {
    Told told = told("'text':'end" + unit.repeat(250_000 / unit.length()) + "'");
    assertThat(told.document().text()).startsWith("end");
  }

  @Test
  void manyMentionsTakeTimeThatGrowsWithThem() throws IOException {
    StringBuilder facets = new StringBuilder();
    int mentions = 15_000;
    for (int i = 0; i < mentions; i++) {
      facets
          .append(i == 0 ? "" : ",")
          .append("{'index':{'byteStart':%d,'byteEnd':%d},".formatted(3 * i, 3 * i + 2))
          .append("'features':[{'$type':'app.bsky.richtext.facet#mention'}]}");
    }
    Told told = told("'text':'" + "Bo ".repeat(mentions) + "','facets':[" + facets + "]");
    assertThat(told.document().text()).isEqualTo("@Bo ".repeat(mentions).strip());
  }

  private Told told(String members) throws IOException {
    return Told.of(new Bluesky(), dir, record(members));
  }

  private static String record(String members) {
    return "{'uri':'%s','cid':'','value':{'$type':'app.bsky.feed.post','createdAt':'2024-03-01T08:00:00.500Z',%s}}"
        .formatted(ID, members);
  }
}
