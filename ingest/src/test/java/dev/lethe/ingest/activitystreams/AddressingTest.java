package dev.lethe.ingest.activitystreams;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressingTest {

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'to':'https://www.w3.org/ns/activitystreams#Public'             | PUBLIC
          'to':['as:Public']                                              | PUBLIC
          'to':'Public'                                                   | PUBLIC
          'to':[{'id':'as:Public'}]                                       | PUBLIC
          'to':'https://a.example/u/ann/followers','cc':'as:Public'       | UNLISTED
          'cc':['as:Public']                                              | UNLISTED
          'to':'https://a.example/u/ann/followers'                        | FOLLOWERS
          'to':'https://b.example/u/bob','cc':'https://a.example/u/ann/followers' | FOLLOWERS
          'to':'https://b.example/u/bob'                                  | DIRECT
          'bto':'https://b.example/u/bob'                                 | DIRECT
          'bcc':'as:Public'                                               | DIRECT
          'to':[],'cc':[]                                                 | DIRECT
          'to':null                                                       | UNKNOWN
          'name':'x'                                                      | UNKNOWN
          """)
  void theAudienceIsWhomItIsAddressedTo(String members, Audience audience) throws IOException {
    Document document = Heard.lines(dir, note(members)).document();
    assertThat(document.audience()).isEqualTo(audience);
    assertThat(document.text())
        .isEqualTo(audience == Audience.PUBLIC || audience == Audience.UNLISTED ? "secret" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'to':'as:Public' | 'name':'x'                | PUBLIC
          'name':'x'       | 'cc':'as:Public'          | UNLISTED
          'to':'as:Public' | 'cc':'as:Public'          | UNLISTED
          'cc':'as:Public' | 'to':'as:Public'          | UNLISTED
          'to':'as:Public' | 'to':'https://b.example/' | DIRECT
          'to':'https://b.example/' | 'to':'as:Public' | DIRECT
          'to':'as:Public' | 'to':'https://a.example/u/ann/followers' | FOLLOWERS
          """)
  void ofTwoAudiencesTheNarrowerWins(String object, String activity, Audience audience)
      throws IOException {
    String create =
        "{'type':'Create','actor':'https://a.example/u/ann',%s,'object':%s}"
            .formatted(activity, note(object));
    assertThat(Heard.lines(dir, create).document().audience()).isEqualTo(audience);
  }

  @Test
  void anActorsOwnCollectionOfFollowersIsKnownByItsAddress() throws IOException {
    Told heard =
        Heard.lines(
            dir,
            "{'type':'Person','id':'https://a.example/u/ann','followers':'https://a.example/f/1'}",
            note("'to':'https://a.example/f/1'"),
            note("'to':'https://a.example/f/2'"));
    assertThat(heard.documents())
        .extracting(Document::audience)
        .containsExactly(Audience.FOLLOWERS, Audience.DIRECT);
  }

  @Test
  void aCaptionOfAPrivatePostIsNotKept() throws IOException {
    Told heard =
        Heard.lines(
            dir, note("'to':'https://b.example/','attachment':{'type':'Image','name':'secret'}"));
    assertThat(heard.documents())
        .hasSize(2)
        .allSatisfy(document -> {
          assertThat(document.audience()).isEqualTo(Audience.DIRECT);
          assertThat(document.text()).isEmpty();
        });
  }

  private static String note(String members) {
    return ("{'type':'Note','id':'https://a.example/n/1','attributedTo':'https://a.example/u/ann',"
            + "'published':'2026-01-01T00:00:00Z','content':'secret',%s}")
        .formatted(members);
  }
}
