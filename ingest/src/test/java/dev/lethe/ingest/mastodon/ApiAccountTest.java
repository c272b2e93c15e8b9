package dev.lethe.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiAccountTest {

  private static final Account MIRA = Account.actor("https://harbour.example/users/mira");

  @TempDir Path dir;

  @Test
  void anAccountIsAProfileAndADocumentOfWhatThePersonWritesAboutThemselves() throws IOException {
    Told told =
        told(
            "'created_at':'2022-04-01T00:00:00.000Z','locked':true,'bot':false,'group':false,"
                + "'discoverable':true,'indexable':true,'noindex':false,'display_name':'Not text',"
                + "'note':'<p>Boats, mostly.</p>','fields':[{'name':'Harbour',"
                + "'value':'<a href=x>North quay</a>','verified_at':null}]");
    Instant first = Instant.parse("2022-04-01T00:00:00Z");
    assertThat(told.broken()).isEmpty();
    assertThat(told.items())
        .containsExactly(
            new Item.Described(
                new Profile(
                    MIRA,
                    Optional.of("@mira@harbour.example"),
                    AgeGroup.UNKNOWN,
                    Nature.PERSON,
                    Wish.NONE,
                    Optional.empty(),
                    first)),
            new Item.Said(
                new Document(
                    MIRA,
                    "https://harbour.example/users/mira#profile",
                    Kind.PROFILE,
                    Audience.PUBLIC,
                    first,
                    first,
                    Optional.empty(),
                    "Boats, mostly.\nHarbour: North quay")));
  }

  @Test
  void whatAnAccountDoesNotSayIsUnknown() throws IOException {
    Profile profile = told("'note':''").profile();
    assertThat(profile.updated()).isEqualTo(Instant.MIN);
    assertThat(profile.age()).isEqualTo(AgeGroup.UNKNOWN);
    assertThat(profile.openness()).isEqualTo(Openness.OPEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'bot':true             | BOT    | NONE     | OPEN
          'bot':'perhaps'        | BOT    | NONE     | OPEN
          'group':true           | BOT    | NONE     | OPEN
          'bot':null             | PERSON | NONE     | OPEN
          'locked':true          | PERSON | NONE     | OPEN
          'limited':true         | PERSON | NONE     | OPEN
          'noindex':true         | PERSON | RESERVED | OPEN
          'noindex':'x'          | PERSON | RESERVED | OPEN
          'indexable':false      | PERSON | RESERVED | OPEN
          'indexable':null       | PERSON | NONE     | OPEN
          'discoverable':false   | PERSON | RESERVED | OPEN
          'discoverable':null    | PERSON | NONE     | OPEN
          'discoverable':'x'     | PERSON | RESERVED | OPEN
          'memorial':true        | PERSON | RESERVED | OPEN
          'memorial':false       | PERSON | NONE     | OPEN
          'suspended':true       | PERSON | NONE     | PRIVATE
          'suspended':false      | PERSON | NONE     | OPEN
          'suspended':7          | PERSON | NONE     | PRIVATE
          'contentUsage':'train-ai=n' | PERSON | RESERVED | OPEN
          'tdm-reservation':1    | PERSON | RESERVED | OPEN
          """)
  void aSignalClosesAnAccountAndAnOddOneToo(
      String member, Nature nature, Wish wish, Openness openness) throws IOException {
    Profile profile = told(member).profile();
    assertThat(profile.nature()).isEqualTo(nature);
    assertThat(profile.wish()).isEqualTo(wish);
    assertThat(profile.openness()).isEqualTo(openness);
  }

  @Test
  void anAttestationIsHonoured() throws IOException {
    Told told = told("'ageGroup':'adult','verifiedAddress':'mira@mail.example'");
    assertThat(told.profile().age()).isEqualTo(AgeGroup.ADULT);
    assertThat(told.profile().address()).contains("mira@mail.example");
    assertThat(told.items())
        .contains(new Item.Attested(MIRA, Optional.of(AgeGroup.ADULT), Optional.empty()));
    Told odd = told("'ageGroup':'grown','verifiedAddress':'nowhere'");
    assertThat(odd.items()).hasSize(1);
    assertThat(odd.profile().age()).isEqualTo(AgeGroup.UNKNOWN);
    assertThat(odd.broken()).hasSize(2);
  }

  @Test
  void anAccountOfAnotherServerKeepsItsHost() throws IOException {
    String account = "{'acct':'bo@b.example','uri':'https://social.b.example/users/7'}";
    assertThat(Told.of(new Mastodon(), dir, account).profile().handle()).contains("@bo@b.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'acct':'mira','url':'https://h.example/@mira'}   | only "url", the page of a name
          {'acct':'mira'}                                   | under "uri", but found none
          {'acct':'mira','uri':'mira'}                      | an absolute address under "uri"
          {'acct':'mira','uri':'https://h.example/1','note':7} | a string under "note"
          {'acct':'mira','uri':'https://h.example/1','fields':[7]} | an object under "fields"
          {'acct':'mira','uri':'https://h.example/1','created_at':'1'} | a date and time
          {'username':'mira'}                               | a status or an account
          {'@context':'https://www.w3.org/ns/activitystreams','type':'Note','content':'x'} | bring it in its archive
          """)
  void anAccountThatCannotBeUnderstoodIsReported(String json, String problem) throws IOException {
    assertThat(Told.of(new Mastodon(), dir, json).problem()).contains(problem);
  }

  @Test
  void aNameWithSpacesIsNoHandle() throws IOException {
    Told told = Told.of(new Mastodon(), dir, "{'acct':'mi ra','uri':'https://h.example/1'}");
    assertThat(told.profile().handle()).isEmpty();
    assertThat(told.broken()).singleElement().asString().contains("acct");
  }

  private Told told(String members) throws IOException {
    return Told.of(
        new Mastodon(),
        dir,
        "{'acct':'mira','uri':'https://harbour.example/users/mira'," + members + "}");
  }
}
