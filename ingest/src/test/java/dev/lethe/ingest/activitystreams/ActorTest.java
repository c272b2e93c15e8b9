package dev.lethe.ingest.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {

  private static final Account ANN = Account.actor("https://a.example/u/1");

  @TempDir Path dir;

  @Test
  void aPersonIsDescribed() throws IOException {
    Told heard =
        Heard.lines(
            dir,
            actor(
                "'preferredUsername':'ann','name':'Ann A.','ageGroup':'adult',"
                    + "'verifiedAddress':'ann@mail.example','published':'2020-01-01T00:00:00Z',"
                    + "'updated':'2021-01-01T00:00:00Z','suspended':true,'memorial':true"));
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents()).isEmpty();
    assertThat(heard.profile())
        .isEqualTo(
            new Profile(
                ANN,
                Optional.of("@ann@a.example"),
                AgeGroup.ADULT,
                Nature.PERSON,
                Wish.NONE,
                Optional.of("ann@mail.example"),
                Instant.parse("2021-01-01T00:00:00Z")));
  }

  @Test
  void whatAProfileDoesNotSayIsUnknown() throws IOException {
    assertThat(Heard.lines(dir, actor("'name':'Ann'")).profile()).isEqualTo(Profile.unseen(ANN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'indexable':true,'discoverable':true,'noindex':false | NONE
          'indexable':null                                     | NONE
          'indexable':false                                    | RESERVED
          'discoverable':false                                 | RESERVED
          'noindex':true                                       | RESERVED
          'indexable':'no'                                     | RESERVED
          'noindex':'perhaps'                                  | RESERVED
          'toot:indexable':{'@value':false}                    | RESERVED
          'toot:indexable':[{'@value':true}]                   | NONE
          'contentUsage':'train-ai=n'                          | RESERVED
          'contentUsage':'train-ai=y'                          | NONE
          'contentUsage':'perhaps'                             | RESERVED
          'tdm-reservation':1                                  | RESERVED
          'tdmReservation':0                                   | NONE
          'contentUsage':'train-ai=y','indexable':false        | RESERVED
          """)
  void aReservationIsAWish(String members, Wish wish) throws IOException {
    assertThat(Heard.lines(dir, actor(members)).profile().wish()).isEqualTo(wish);
  }

  @ParameterizedTest
  @CsvSource({
    "Person,false,PERSON",
    "Person,true,BOT",
    "Service,false,BOT",
    "Application,false,BOT",
    "Group,false,BOT",
    "Organization,false,BOT"
  })
  void programsAndOrganisationsAreNoPersons(String type, String bot, Nature nature)
      throws IOException {
    String actor = "{'type':'%s','id':'https://a.example/u/1','bot':%s}".formatted(type, bot);
    assertThat(Heard.lines(dir, actor).profile().nature()).isEqualTo(nature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'ageGroup':'adult'                   | ADULT   | ~~
          'ageGroup':'minor'                   | MINOR   | ~~
          'ageGroup':'unknown'                 | UNKNOWN | ~~
          'ageGroup':'Adult'                   | UNKNOWN | "Adult"
          'ageGroup':18                        | UNKNOWN | a number
          'preferredUsername':'a nn'           | UNKNOWN | preferredUsername
          'verifiedAddress':'nowhere'          | UNKNOWN | verifiedAddress
          """)
  void anOddAttestationCountsAsNoneAndIsReported(String members, AgeGroup age, String problem)
      throws IOException {
    Told heard = Heard.lines(dir, actor(members));
    assertThat(heard.profile().age()).isEqualTo(age);
    assertThat(heard.profile().handle()).isEmpty();
    assertThat(heard.profile().address()).isEmpty();
    if (problem.isEmpty()) {
      assertThat(heard.broken()).isEmpty();
    } else {
      assertThat(heard.broken()).singleElement().asString().contains(problem);
    }
  }

  @Test
  void whatPeopleWriteAboutThemselvesIsADocument() throws IOException {
    Told heard =
        Heard.lines(
            dir,
            actor(
                "'name':'Not text','summary':'<p>Tea &amp; cats</p>',"
                    + "'published':'2020-01-01T00:00:00Z','attachment':["
                    + "{'type':'PropertyValue','name':'Home','value':'<a href=x>sea</a>'},"
                    + "{'type':'schema:PropertyValue','name':'Pet','value':'cat'},"
                    + "{'type':'Image','name':'Not text'}]"));
    Instant first = Instant.parse("2020-01-01T00:00:00Z");
    assertThat(heard.documents())
        .containsExactly(
            new Document(
                ANN,
                "https://a.example/u/1#profile",
                Kind.PROFILE,
                Audience.PUBLIC,
                first,
                first,
                Optional.empty(),
                "Tea & cats\nHome: sea\nPet: cat"));
  }

  @Test
  void aProfileWithoutDateIsAsOldAsTime() throws IOException {
    Document document = Heard.lines(dir, actor("'summaryMap':{'fr':'thé'}")).documents().getFirst();
    assertThat(document.published()).isEqualTo(Instant.EPOCH);
    assertThat(document.updated()).isEqualTo(Instant.EPOCH);
    assertThat(document.language()).contains("fr");
  }

  @Test
  void anActorUpdatesItselfOnly() throws IOException {
    String update = "{'type':'Update','actor':'%s','published':'2022-01-01T00:00:00Z','object':%s}";
    Told own = Heard.lines(dir, update.formatted("https://a.example/u/1", actor("'name':'x'")));
    assertThat(own.profile().updated()).isEqualTo("2022-01-01T00:00:00Z");
    assertThat(
            Heard.lines(dir, update.formatted("https://b.example/u/2", actor("'name':'x'")))
                .problem())
        .contains("describe itself");
  }

  @Test
  void anActorWithoutIdIsRefused() throws IOException {
    assertThat(Heard.lines(dir, "{'type':'Person','name':'Ann'}").problem()).contains("an id");
  }

  @Test
  void expandedJsonLdIsUnderstood() throws IOException {
    Told heard =
        Heard.lines(
            dir,
            "[{'@id':'https://a.example/u/1',"
                + "'@type':['https://www.w3.org/ns/activitystreams#Person'],"
                + "'https://www.w3.org/ns/activitystreams#preferredUsername':[{'@value':'ann'}],"
                + "'https://www.w3.org/ns/activitystreams#summary':[{'@value':'<p>Tea</p>'}]}]");
    assertThat(heard.profile().handle()).contains("@ann@a.example");
    assertThat(heard.documents()).singleElement().extracting(Document::text).isEqualTo("Tea");
  }

  private static String actor(String members) {
    return "{'type':'Person','id':'https://a.example/u/1'," + members + "}";
  }
}
