package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.text.Quote;

/// What an object of ActivityStreams that is no collection says.
final class Meaning {

  private final Followers followers;
  private final Addressing addressing;
  private final MediaFiles media;

  /// @param media the media that lie in the archive
  Meaning(Followers followers, MediaFiles media) {
    this.media = media;
    this.followers = followers;
    this.addressing = new Addressing(followers);
  }

  /// The items that this object stands for; a [Refusal] if it cannot be understood.
  ///
  /// @param language the language that a surrounding context names, or empty
  Findings of(TypedThing object, Optional<String> language) {
    Thing thing = object.thing();
    Type type = object.type();
    return switch (type.sort()) {
      case ACTOR -> actor(thing, type, Delivery.none(language));
      case POST -> post(thing, type, Delivery.none(language));
      case ACTIVITY -> activity(thing, type, language);
      case TOMBSTONE -> Findings.of(Deletion.tombstone(thing, Optional.empty()));
      case COLLECTION -> throw misplaced("an object", type);
    };
  }

  private Findings activity(Thing activity, Type type, Optional<String> language) {
    activity.thing("actor").ifPresent(followers::learn);
    return switch (type.name()) {
      case "Create", "Update" -> published(activity, type, language);
      case "Delete" -> Findings.of(deleted(activity));
      case "Undo" -> Findings.of(Deletion.undo(activity));
      default -> Findings.of(Reaction.of(activity, type, addressing));
    };
  }

  private Findings published(Thing activity, Type type, Optional<String> language) {
    String actor = Reaction.actor(activity);
    Thing object =
        activity
            .thing("object")
            .orElseThrow(() ->
                new Refusal(
                    "expected the whole object under \"object\", but found "
                        + (activity.get("object").isPresent() ? "only its address" : "none")));
    Context.checkInner(object);
    Shape.check(object);
    Shape.checkLinks(object);
    Type inner = Type.of(object);
    Delivery delivery = Delivery.by(activity, type, addressing, language);
    return switch (inner.sort()) {
      case POST -> post(object, inner, delivery);
      case ACTOR -> actor(object, inner, delivery);
      case TOMBSTONE -> Findings.of(Deletion.tombstone(object, Optional.of(actor)));
      case ACTIVITY, COLLECTION -> throw misplaced("a post or an actor", inner);
    };
  }

  private Item deleted(Thing activity) {
    Optional<Thing> tombstone =
        activity
            .thing("object")
            .filter(object ->
                Type.find(object).filter(found -> found.sort() == Type.Sort.TOMBSTONE).isPresent());
    return tombstone
        .map(object -> Deletion.tombstone(object, Optional.of(Reaction.actor(activity))))
        .orElseGet(() -> Deletion.of(activity));
  }

  private Findings post(Thing object, Type type, Delivery delivery) {
    object.values("attributedTo").stream()
        .filter(Value.Members.class::isInstance)
        .forEach(author -> followers.learn(Thing.of((Value.Members) author)));
    return new Findings(new Post(object, type, delivery, addressing, media).items(), List.of());
  }

  private Findings actor(Thing object, Type type, Delivery delivery) {
    Actor actor = new Actor(object, type, delivery.edited(), delivery.language());
    delivery
        .actor()
        .filter(doer -> !doer.equals(actor.id()))
        .ifPresent(doer -> {
          throw new Refusal(
              "expected an actor to describe itself (%s), but found the activity of %s"
                  .formatted(Quote.of(actor.id()), Quote.of(doer)));
        });
    followers.learn(object);
    return actor.findings();
  }

  private static Refusal misplaced(String expected, Type found) {
    return new Refusal("expected %s, but found a %s".formatted(expected, found.name()));
  }
}
