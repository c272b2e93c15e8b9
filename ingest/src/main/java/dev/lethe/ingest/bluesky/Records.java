package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.signals.Reservation;
import dev.lethe.ingest.text.PlainText;
import dev.lethe.ingest.text.Quote;

/// What a record says, by its collection.
final class Records {

  /// The collection of reposts.
  static final String REPOST = "app.bsky.feed.repost";

  private static final String POST = "app.bsky.feed.post";
  private static final String PROFILE = "app.bsky.actor.profile";

  private Records() {}

  /// The items that this record stands for.
  static Findings of(Origin origin, Fields record) {
    AtUri uri = origin.uri();
    checkType(uri, record);
    return switch (uri.collection()) {
      case POST -> new PostRecord(origin, record).findings();
      case PROFILE -> profile(origin, record);
      case "app.bsky.feed.like",
          REPOST,
          "app.bsky.feed.postgate",
          "app.bsky.feed.threadgate",
          "app.bsky.graph.block",
          "app.bsky.graph.follow",
          "app.bsky.graph.listblock",
          "app.bsky.graph.listitem" ->
          Findings.of(reaction(uri.did(), uri.toString(), created(record)));
      case "org.user-intents.declaration",
          "org.user-intents.demo.declaration",
          "community.lexicon.preference.ai",
          "app.bsky.actor.contentVisibilityDeclaration" ->
          Declaration.of(uri, record);
      default -> throw unknown(uri.collection());
    };
  }

  private static void checkType(AtUri uri, Fields record) {
    record
        .text("$type")
        .filter(type -> !type.equals(uri.collection()))
        .ifPresent(type -> {
          throw new Unexpected(
              "expected a record of its collection %s, but found one of %s"
                  .formatted(Quote.of(uri.collection()), Quote.of(type)));
        });
  }

  private static Unexpected unknown(String collection) {
    return new Unexpected(
        "expected a record of a collection that holds or reserves a person's words, such as %s, but found one of %s"
            .formatted(POST, Quote.of(collection)));
  }

  /// A like, a repost, a follow: it has no words of the person.
  static Item reaction(Did did, String id, Instant published) {
    return new Item.Said(
        new Document(
            did.account(),
            id,
            Kind.REACTION,
            Audience.PUBLIC,
            published,
            published,
            Optional.empty(),
            ""));
  }

  /// When the record was made.
  static Instant created(Fields record) {
    return record
        .instant("createdAt")
        .orElseThrow(() -> new Unexpected("expected \"createdAt\", but the record has none"));
  }

  private static Findings profile(Origin origin, Fields record) {
    Did did = origin.uri().did();
    if (!origin.uri().rkey().equals("self")) {
      throw new Unexpected(
          "expected an account's profile under the key self, but found "
              + Quote.of(origin.uri().rkey()));
    }
    Instant first = record.instant("createdAt").orElse(Instant.EPOCH);
    Instant updated = origin.edited().orElse(first);
    Optional<Item> words = description(did, record, first, updated);
    return Known.profile(did, record).and(words.map(Findings::of).orElse(Findings.NONE));
  }

  /// The document of what a person writes about themselves, or empty if there are no words.
  static Optional<Item> description(Did did, Fields profile, Instant first, Instant updated) {
    return profile
        .text("description")
        .map(PlainText::of)
        .filter(text -> !text.isEmpty())
        .map(text ->
            new Item.Said(
                new Document(
                    did.account(),
                    new AtUri(did, PROFILE, "self").toString(),
                    Kind.PROFILE,
                    Audience.PUBLIC,
                    first,
                    updated,
                    Optional.empty(),
                    Reservation.of(profile::get),
                    List.of(),
                    text)));
  }
}
