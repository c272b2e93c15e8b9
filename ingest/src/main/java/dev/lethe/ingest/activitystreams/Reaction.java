package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.rights.Account;

/// An activity without words of its own, such as a like, a boost or a follow: what it is about was
/// said by somebody else.
final class Reaction {

  private Reaction() {}

  /// The document of this activity.
  static Item of(Thing activity, Type type, Addressing addressing) {
    String actor = actor(activity);
    Instant published = activity.instant("published").orElse(Instant.EPOCH);
    Audience audience = addressing.of(activity).orElse(Audience.UNKNOWN);
    return said(actor, name(activity, type, actor), audience, published);
  }

  /// The document of an entry in a list of likes, which holds only the address of what was liked.
  static Item like(String actor, String liked) {
    return said(actor, name(actor, "Like", liked), Audience.UNKNOWN, Instant.EPOCH);
  }

  /// The address of whoever did this.
  static String actor(Thing activity) {
    return activity
        .reference("actor")
        .orElseThrow(() -> new Refusal("expected an \"actor\", but the activity has none"));
  }

  /// The activity's own address, or a name of its parts if it has none.
  static String name(Thing activity, Type type, String actor) {
    return activity
        .id()
        .or(() -> activity.reference("object").map(object -> name(actor, type.name(), object)))
        .orElseThrow(
            () -> new Refusal("expected an id or an \"object\", but the activity has neither"));
  }

  private static String name(String actor, String type, String object) {
    return actor + " " + type + " " + object;
  }

  private static Item said(String actor, String id, Audience audience, Instant published) {
    return new Item.Said(
        new Document(
            Account.actor(actor),
            id,
            Kind.REACTION,
            audience,
            published,
            published,
            Optional.empty(),
            ""));
  }
}
