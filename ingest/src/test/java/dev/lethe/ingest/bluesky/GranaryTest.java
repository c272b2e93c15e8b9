package dev.lethe.ingest.bluesky;

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

/// Granary's fixtures of Bluesky's records and views, against tables made by hand of what each of
/// them says. Granary writes them for its own conversions: many records stand alone, and many views
/// show a post in another's repository, which no server does.
class GranaryTest {

  @TempDir Path dir;

  /// Documents, reactions, profiles, broken; and why.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ACTOR_PROFILE_VIEW_BSKY          | 1 0 1 0 |
          ACTOR_PROFILE_VIEW_DETAILED_BSKY | 1 0 1 0 |
          ACTOR_PROFILE_BSKY               | 0 0 0 1 | a record alone
          POST_BSKY                        | 0 0 0 1 | a record alone
          POST_BSKY_FACET_HASHTAG          | 0 0 0 1 | a record alone
          POST_BSKY_FACET_MENTION          | 0 0 0 1 | a record alone
          POST_BSKY_EMBED                  | 0 0 0 1 | a record alone
          POST_BSKY_IMAGES                 | 0 0 0 1 | a record alone
          POST_BSKY_VIDEO                  | 0 0 0 1 | a record alone
          POST_BSKY_AUDIO                  | 0 0 0 1 | a record alone
          REPLY_BSKY                       | 0 0 0 1 | a record alone
          REPLY_BSKY_NO_CIDS               | 0 0 0 1 | a record alone
          REPOST_BSKY                      | 0 0 0 1 | a record alone
          REPOST_BSKY_NO_CIDS              | 0 0 0 1 | a record alone
          LIKE_BSKY                        | 0 0 0 1 | a record alone
          FOLLOW_BSKY                      | 0 0 0 1 | a record alone
          FACET_LINK                       | 0 0 0 1 | a record alone
          FACET_MENTION                    | 0 0 0 1 | a record alone
          EMBED_IMAGES                     | 0 0 0 1 | a record alone
          EMBED_VIDEO                      | 0 0 0 1 | a record alone
          NEW_BLOB                         | 0 0 0 1 | a record alone
          BLOB                             | 0 0 0 1 | a record alone
          OLD_BLOB                         | 0 0 0 1 | another object
          EMBED_EXTERNAL                   | 0 0 0 1 | another object
          STARTER_PACK_EMBED               | 0 0 0 1 | a record with its address
          REPOST_BSKY_REASON               | 0 0 0 1 | a record with its address
          GET_LIKES_LIKE_BSKY              | 0 0 0 1 | a like's own record
          POST_VIEW_BSKY                   | 0 0 0 1 | a DID such as
          POST_VIEW_BSKY_EMBED             | 0 0 0 1 | a DID such as
          POST_VIEW_BSKY_IMAGES            | 0 0 0 1 | a DID such as
          POST_VIEW_BSKY_VIDEO             | 0 0 0 1 | a DID such as
          REPLY_POST_VIEW_BSKY             | 0 0 0 1 | a DID such as
          POST_AUTHOR_BSKY                 | 0 0 0 1 | nobody publishes for another
          POST_FEED_VIEW_BSKY              | 0 0 0 1 | nobody publishes for another
          POST_FEED_VIEW_WITH_LIKES_BSKY   | 0 0 0 1 | nobody publishes for another
          POST_FEED_VIEW_WITH_REPOSTS_BSKY | 0 0 0 1 | nobody publishes for another
          POST_FEED_VIEW_WITH_REPLIES_BSKY | 0 0 0 1 | nobody publishes for another
          REPOST_BSKY_FEED_VIEW_POST       | 0 1 1 1 | nobody publishes for another
          THREAD_BSKY                      | 0 0 0 3 | a DID such as
          NEW_BLOB_URL                     | 0 0 0 1 | found a string
          OLD_BLOB_URL                     | 0 0 0 1 | found a string
          """)
  void eachFixtureSaysWhatTheTableSays(String name, String counts, String why) throws IOException {
    check(told(Told.json(fixture(name))), counts, why);
  }

  /// Nothing of granary's ActivityStreams 1 is taken for Bluesky's.
  @Test
  void whatTheTableDoesNotNameIsRefused() throws IOException {
    for (Map.Entry<String, Value> fixture : fixtures().entrySet()) {
      if (fixture.getKey().contains("_AS") || fixture.getKey().startsWith("TAG_")) {
        Told told = told(Told.json(fixture.getValue()));
        assertThat(told.counts()).as(fixture.getKey()).isEqualTo("0 0 0 1");
      }
    }
  }

  /// The records that stand alone, once they have an address; the last document's kind and words.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ACTOR_PROFILE_BSKY      | 1 0 1 0 | PROFILE  | hi there
          POST_BSKY               | 1 0 0 0 | POST     | My original post
          POST_BSKY_FACET_HASHTAG | 1 0 0 0 | POST     | foo #hache-☕ bar
          POST_BSKY_FACET_MENTION | 1 0 0 0 | POST     | foo @you.com bar
          POST_BSKY_EMBED         | 1 0 0 0 | POST     | My original post
          POST_BSKY_IMAGES        | 2 0 0 0 | CAPTION  | my alt text
          POST_BSKY_VIDEO         | 2 0 0 0 | CAPTION  | my alt text
          POST_BSKY_AUDIO         | 1 0 0 0 | POST     | My original post
          REPLY_BSKY              | 1 0 0 0 | REPLY    | I hereby reply to this
          REPLY_BSKY_NO_CIDS      | 1 0 0 0 | REPLY    | I hereby reply to this
          REPOST_BSKY             | 0 1 0 0 | REACTION | ~~
          REPOST_BSKY_NO_CIDS     | 0 1 0 0 | REACTION | ~~
          LIKE_BSKY               | 0 1 0 0 | REACTION | ~~
          FOLLOW_BSKY             | 0 1 0 0 | REACTION | ~~
          """)
  void aRecordWithItsAddressIsRead(String name, String counts, String kind, String text)
      throws IOException {
    addressed(fixture(name), counts, kind, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          comment_inreplyto_id.bsky.json              | 1 0 0 0 |
          note.bsky.json                              | 0 0 1 1 | with its offset
          note_with_custom_feed.bsky.json             | 1 0 0 0 |
          quote.bsky.json                             | 0 0 0 1 | nobody publishes for another
          quote_with_image.bsky.json                  | 0 0 0 1 | with its offset
          quote_and_attachment.bsky.json              | 0 0 0 1 | a record's address
          quote_and_image.bsky.json                   | 0 0 0 1 | a record's address
          repost.bsky.json                            | 0 1 1 1 | nobody publishes for another
          actor.bsky.json                             | 0 0 0 1 | a record alone
          actor_with_featured.bsky.json               | 0 0 0 1 | a record alone
          follow.bsky.json                            | 0 0 0 1 | a record alone
          like.bsky.json                              | 0 0 0 1 | a record alone
          note_with_article_tag_indices.bsky.json     | 0 0 0 1 | a record alone
          note_with_mention_linked_text.bsky.json     | 0 0 0 1 | a record alone
          actor.as-from-bsky.json                     | 0 0 0 1 | another object
          note.as-from-bsky.json                      | 0 0 0 1 | another object
          quote.as-from-bsky.json                     | 0 0 0 1 | another object
          """)
  void eachFileSaysWhatTheTableSays(String file, String counts, String why) throws IOException {
    check(Told.by(new Bluesky(), testdata(file)), counts, why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          actor.bsky.json                              | 1 0 1 0 | PROFILE  | this is my bio
          follow.bsky.json                             | 0 1 0 0 | REACTION | ~~
          like.bsky.json                               | 0 1 0 0 | REACTION | ~~
          like.bsky-from-as.json                       | 0 1 0 0 | REACTION | ~~
          repost.bsky-from-as.json                     | 0 1 0 0 | REACTION | ~~
          note_with_article_tag_indices.bsky.json      | 1 0 0 0 | POST     | hello 👩‍👩‍👦‍👦✋🏽 foo
          note_with_mention_linked_text.bsky.json      | 1 0 0 0 | POST     | hi @alice!
          note_with_article_attachment.bsky-from-as.json | 1 0 0 0 | POST   | i hereby attach an article
          note_mastodon_with_video.bsky-from-as.json   | 1 0 0 0 | POST     | foo
          quote.bsky-from-as.json                      | 1 0 0 0 | POST     | I hereby quote
          quote_and_attachment.bsky-from-as.json       | 1 0 0 0 | POST     | I hereby quote
          quote_and_image.bsky-from-as.json            | 1 0 0 0 | POST     | I hereby quote
          quote_with_image.bsky-from-as.json           | 1 0 0 0 | POST     | I hereby quote
          """)
  void aFilesRecordWithItsAddressIsRead(String file, String counts, String kind, String text)
      throws IOException {
    addressed(whole(Files.readString(testdata(file))), counts, kind, text);
  }

  private void addressed(Value record, String counts, String kind, String text) throws IOException {
    String json = Told.json(record);
    Matcher type = Pattern.compile("\"\\$type\":\"([a-zA-Z.]+)\"").matcher(json);
    assertThat(type.find()).isTrue();
    Told told =
        told(
            "{\"uri\":\"at://did:plc:alice/%s/self\",\"value\":%s}".formatted(type.group(1), json));
    assertThat(told.counts()).as("%s", told).isEqualTo(counts);
    Document last = told.documents().getLast();
    assertThat(last.kind()).hasToString(kind);
    assertThat(last.text()).isEqualTo(text);
  }

  private static void check(Told told, String counts, String why) {
    assertThat(told.counts()).as("%s", told).isEqualTo(counts);
    if (why != null) {
      assertThat(told.broken()).anyMatch(broken -> broken.problem().contains(why));
    }
  }

  private Told told(String json) throws IOException {
    return Told.by(new Bluesky(), Files.writeString(dir.resolve("fixture.json"), json));
  }

  private static Path testdata(String file) {
    return SharedData.path("platforms/granary/tests/testdata").resolve(file);
  }

  private static Value fixture(String name) throws IOException {
    return Objects.requireNonNull(fixtures().get(name), name);
  }

  private static SequencedMap<String, Value> fixtures() throws IOException {
    Path path = SharedData.path("platforms/granary/json/bluesky.json");
    return ((Value.Members) whole(Files.readString(path))).members();
  }

  private static Value whole(String json) {
    return ((Reading.Whole) JsonStream.read(json)).value();
  }
}
