package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.rights.Account;
import dev.lethe.ingest.text.Quote;

/// What is taken back: a deleted object, an undone activity, an account that is gone.
final class Deletion {

  private Deletion() {}

  /// A `Delete` of an object, or of the actor itself.
  static Item of(Thing activity) {
    String actor = Reaction.actor(activity);
    String object = object(activity);
    activity.thing("object").ifPresent(thing -> checkOwner(thing, "attributedTo", actor));
    return object.equals(actor)
        ? new Item.Left(Account.actor(actor))
        : new Item.Deleted(Account.actor(actor), object);
  }

  /// An `Undo` of an activity.
  static Item undo(Thing activity) {
    String actor = Reaction.actor(activity);
    Optional<Thing> undone = activity.thing("object");
    undone.ifPresent(thing -> checkOwner(thing, "actor", actor));
    String id =
        undone
            .map(thing -> thing.id().orElseGet(() -> Reaction.name(thing, Type.of(thing), actor)))
            .orElseGet(() -> object(activity));
    return new Item.Deleted(Account.actor(actor), id);
  }

  /// A tombstone, alone or in an activity of `actor`.
  static Item tombstone(Thing tombstone, Optional<String> actor) {
    String id =
        tombstone.id().orElseThrow(() -> new Refusal("expected an id, but the tombstone has none"));
    Optional<String> author = tombstone.reference("attributedTo");
    actor.ifPresent(doer -> checkOwner(tombstone, "attributedTo", doer));
    if (Type.wasActor(tombstone) && actor.orElse(id).equals(id)) {
      return new Item.Left(Account.actor(id));
    }
    return author
        .or(() -> actor)
        .map(owner -> (Item) new Item.Deleted(Account.actor(owner), id))
        .orElseThrow(() ->
            new Refusal(
                "expected whose object was deleted under \"attributedTo\", but the tombstone"
                    + " does not say"));
  }

  private static String object(Thing activity) {
    return activity
        .reference("object")
        .orElseThrow(() -> new Refusal("expected an \"object\", but the activity has none"));
  }

  private static void checkOwner(Thing thing, String property, String actor) {
    thing
        .reference(property)
        .filter(owner -> !owner.equals(actor))
        .ifPresent(owner -> {
          throw new Refusal(
              "expected \"actor\" to be \"%s\" (%s), but found %s: nobody takes back another's"
                  .formatted(property, Quote.of(owner), Quote.of(actor)));
        });
  }
}
