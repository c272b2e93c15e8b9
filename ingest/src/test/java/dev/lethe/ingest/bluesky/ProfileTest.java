package dev.lethe.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Landed;
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

class ProfileTest {

  private static final Account ADA = new Account("bluesky", "did:plc:ada");
  private static final String ID = "at://did:plc:ada/app.bsky.actor.profile/self";

  @TempDir Path dir;

  @Test
  void aProfileRecordIsAProfileAndADocument() throws IOException {
    Told told =
        record(
            "'displayName':'Not text','description':'I measure the lake.',"
                + "'createdAt':'2023-05-01T00:00:00Z'");
    Instant first = Instant.parse("2023-05-01T00:00:00Z");
    assertThat(told.broken()).isEmpty();
    assertThat(told.items())
        .containsExactly(
            new Item.Described(Profile.unseen(ADA)),
            new Item.Said(
                new Document(
                    ADA,
                    ID,
                    Kind.PROFILE,
                    Audience.PUBLIC,
                    first,
                    first,
                    Optional.empty(),
                    "I measure the lake.")));
  }

  @Test
  void aViewOfAProfileNamesTheHandle() throws IOException {
    Told told =
        Told.of(
            new Bluesky(),
            dir,
            "{'did':'did:plc:ada','handle':'Ada.Lake.Example','description':'I measure the lake.',"
                + "'createdAt':'2023-05-01T00:00:00Z','indexedAt':'2024-05-01T00:00:00Z'}");
    assertThat(told.profile().handle()).contains("@ada.lake.example");
    assertThat(told.document().id()).isEqualTo(ID);
    assertThat(told.document().updated()).isEqualTo("2024-05-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'values':[{'val':'!no-unauthenticated'}]}            | MEMBERS | PERSON | 0
          {'values':[{'val':'nudity'},{'val':'bot'}]}           | OPEN    | BOT    | 0
          {'values':[]}                                         | OPEN    | PERSON | 0
          null                                                  | OPEN    | PERSON | 0
          [{'src':'did:plc:ada','val':'!no-unauthenticated'}]   | MEMBERS | PERSON | 0
          [{'src':'did:plc:mod','val':'!no-unauthenticated'}]   | MEMBERS | PERSON | 0
          [{'val':'!no-unauthenticated','neg':true}]            | OPEN    | PERSON | 0
          [{'val':'!no-unauthenticated','neg':'yes'}]           | MEMBERS | PERSON | 0
          [{'val':'!hide'}]                                     | PRIVATE | PERSON | 0
          [{'val':'!takedown'},{'val':'bot'}]                   | PRIVATE | BOT    | 0
          '!no-unauthenticated'                                 | MEMBERS | PERSON | 1
          {'values':7}                                          | MEMBERS | PERSON | 1
          [{'val':7}]                                           | MEMBERS | PERSON | 1
          [{}]                                                  | MEMBERS | PERSON | 1
          """)
  void aLabelSaysWhoSeesTheAccountAndAnOddOneMayBeAny(
      String labels, Openness openness, Nature nature, int broken) throws IOException {
    Told told = record("'labels':" + labels);
    assertThat(told.profile().openness()).isEqualTo(openness);
    assertThat(told.profile().nature()).isEqualTo(nature);
    assertThat(told.broken()).hasSize(broken);
  }

  @Test
  void ageAndVerifiedAddressAreAttestedByLethesOwnProperties() throws IOException {
    assertThat(record("'displayName':'Ada'").profile().age()).isEqualTo(AgeGroup.UNKNOWN);
    Told told = record("'ageGroup':'adult','verifiedAddress':'ada@mail.example'");
    assertThat(told.profile().age()).isEqualTo(AgeGroup.ADULT);
    assertThat(told.profile().address()).contains("ada@mail.example");
    assertThat(told.items())
        .contains(new Item.Attested(ADA, Optional.of(AgeGroup.ADULT), Optional.empty()));
    Told odd = record("'ageGroup':18,'verifiedAddress':'nowhere'");
    assertThat(odd.items()).containsExactly(new Item.Described(Profile.unseen(ADA)));
    assertThat(odd.broken()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"contentUsage,train-ai=n", "tdm-reservation,1", "tdmReservation,what"})
  void aSignalOnAProfileReservesAllWords(String name, String value) throws IOException {
    assertThat(record("'%s':'%s'".formatted(name, value)).profile().wish())
        .isEqualTo(Wish.RESERVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          handle.invalid
          no dots
          nodots
          -a.example
          """)
  void whatIsNoHandleIsNone(String handle) throws IOException {
    String view = "{'did':'did:plc:ada','handle':'" + handle + "'}";
    assertThat(Told.of(new Bluesky(), dir, view).profile()).isEqualTo(Profile.unseen(ADA));
  }

  /// A repository tells of an account in pieces; whichever comes last, none takes another back.
  @Test
  void piecesInAnyOrderKeepWhatKeepsMoreOut() throws IOException {
    List<String> lines =
        List.of(
            "{'uri':'%s','value':{'ageGroup':'adult'}}".formatted(ID),
            "{'uri':'at://did:plc:ada/org.user-intents.declaration/self','value':"
                + "{'syntheticContentGeneration':{'allow':false}}}",
            "{'did':'did:plc:ada','handle':'ada.example','labels':[{'val':'!no-unauthenticated'}]}",
            "{'did':'did:plc:ada','kind':'identity','time_us':1,'identity':{'handle':'ada.example'}}");
    Random random = new Random(3);
    for (int trial = 0; trial < 24; trial++) {
      List<String> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled, random);
      Landed landed = new Landed(ADA);
      Told.of(new Bluesky(), dir, shuffled.toArray(String[]::new)).items().forEach(landed::take);
      assertThat(landed.profile().wish()).isEqualTo(Wish.RESERVED);
      assertThat(landed.profile().openness()).isEqualTo(Openness.MEMBERS);
      assertThat(landed.profile().handle()).contains("@ada.example");
      assertThat(landed.attestedAge()).contains(AgeGroup.ADULT);
    }
  }

  @Test
  void aProfileIsOneRecord() throws IOException {
    String other = ID.replace("self", "other");
    assertThat(
            Told.of(new Bluesky(), dir, "{'uri':'" + other + "','value':{'description':'x'}}")
                .problem())
        .contains("under the key self");
  }

  private Told record(String members) throws IOException {
    return Told.of(
        new Bluesky(),
        dir,
        "{'uri':'%s','cid':'','value':{'$type':'app.bsky.actor.profile',%s}}"
            .formatted(ID, members));
  }
}
