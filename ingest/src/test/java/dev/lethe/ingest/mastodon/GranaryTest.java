package dev.lethe.ingest.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.testing.SharedData;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Granary's fixtures of Mastodon's API, against a table made by hand of what each of them says.
class GranaryTest {

  @TempDir Path dir;

  /// Documents, reactions, profiles, broken; and why. Granary's local account has no `uri`, as
  /// servers before 4.2 gave it; what has `objectType` is ActivityStreams 1.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          INSTANCE             | 0 0 0 1 | found a string
          ACCOUNT              | 0 0 0 1 | only "url"
          ACCOUNT_REMOTE       | 0 0 1 0 |
          STATUS               | 0 0 0 1 | only "url"
          STATUS_REMOTE        | 1 0 1 0 |
          REPLY_STATUS         | 0 0 0 1 | only "url"
          REBLOG_STATUS        | 0 1 1 0 |
          MEDIA_STATUS         | 0 0 0 1 | only "url"
          MENTION_NOTIFICATION | 0 0 0 0 |
          STATUS_WITH_COUNTS   | 0 0 0 1 | only "url"
          STATUS_WITH_EMOJI    | 0 0 0 1 | only "url"
          ACTOR                | 0 0 0 1 | another object
          ACTOR_REMOTE         | 0 0 0 1 | another object
          OBJECT               | 0 0 0 1 | whose status it is
          OBJECT_REMOTE        | 0 0 0 1 | whose status it is
          OBJECT_WITH_EMOJI    | 0 0 0 1 | whose status it is
          REPLY_OBJECT         | 0 0 0 1 | whose status it is
          MEDIA_OBJECT         | 0 0 0 1 | whose status it is
          ACTIVITY             | 0 0 0 1 | another object
          REPLY_ACTIVITY       | 0 0 0 1 | another object
          MEDIA_ACTIVITY       | 0 0 0 1 | another object
          SHARE_ACTIVITY       | 0 0 0 1 | another object
          LIKE                 | 0 0 0 1 | another object
          LIKE_REMOTE          | 0 0 0 1 | another object
          SHARE                | 0 0 0 1 | another object
          SHARE_REMOTE         | 0 0 0 1 | another object
          SHARE_BY_REMOTE      | 0 0 0 1 | another object
          """)
  void eachFixtureSaysWhatTheTableSays(String name, String counts, String why) throws IOException {
    Told told = told(fixture(name), "");
    assertThat(told.counts()).as("%s", told).isEqualTo(counts);
    if (why != null) {
      assertThat(told.problem()).contains(why);
    }
  }

  @Test
  void theTableNamesEveryFixture() throws IOException {
    assertThat(fixtures()).hasSize(27);
  }

  /// The same once the local account has the `uri` that servers give it today.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ACCOUNT            | 1 0 1 0 | PROFILE  | my note\\nfoo: snarfed.org
          STATUS             | 1 0 1 0 | POST     | foo ☕ bar
          REPLY_STATUS       | 1 0 1 0 | REPLY    | foo ☕ bar
          MEDIA_STATUS       | 3 0 1 0 | CAPTION  | a fun video
          STATUS_WITH_COUNTS | 1 0 1 0 | POST     | foo ☕ bar
          STATUS_WITH_EMOJI  | 1 0 1 0 | POST     | foo ☕\\n:one: bar\\n:two:
          """)
  void withItsAddressTheLocalAccountIsRead(String name, String counts, String kind, String text)
      throws IOException {
    Told told = told(fixture(name), ",\"uri\":\"http://foo.com/users/snarfed\"");
    assertThat(told.counts()).as("%s", told).isEqualTo(counts);
    Document last = told.documents().getLast();
    assertThat(last.kind()).hasToString(kind);
    assertThat(last.text()).isEqualTo(text.replace("\\n", "\n"));
    assertThat(last.author().id()).isEqualTo("http://foo.com/users/snarfed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          note_mastodon_with_video.as.json           | whose status it is
          note_mastodon_with_video.as2.json          | found ActivityStreams
          note_mastodon_with_video.as2-from-as.json  | found ActivityStreams
          note_mastodon_with_video.bsky-from-as.json | another object
          """)
  void whatIsNotOfTheApiIsRefused(String file, String why) throws IOException {
    Path path = SharedData.path("platforms/granary/tests/testdata").resolve(file);
    assertThat(Told.by(new Mastodon(), path).problem()).contains(why);
  }

  private Told told(Value fixture, String uri) throws IOException {
    String page = "\"url\":\"http://foo.com/@snarfed\"";
    Path file = dir.resolve("fixture.json");
    Files.writeString(file, Told.json(fixture).replace(page, page + uri));
    return Told.by(new Mastodon(), file);
  }

  private static Value fixture(String name) throws IOException {
    return Objects.requireNonNull(fixtures().get(name), name);
  }

  private static SequencedMap<String, Value> fixtures() throws IOException {
    String json = Files.readString(SharedData.path("platforms/granary/json/mastodon.json"));
    Reading.Whole whole = (Reading.Whole) JsonStream.read(json);
    return ((Value.Members) whole.value()).members();
  }
}
