package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// What an object is, by ActivityStreams' vocabulary and Mastodon's and Misskey's extensions of it.
///
/// @param name the type's short name
/// @param sort how objects of this type are read
record Type(String name, Sort sort) {

  /// How objects are read.
  enum Sort {
    /// Somebody, or a program.
    ACTOR,
    /// Words, or a medium that is described in words.
    POST,
    /// Something that was done.
    ACTIVITY,
    /// Other objects.
    COLLECTION,
    /// What remains of a deleted object.
    TOMBSTONE
  }

  private static final Map<String, Sort> SORTS = sorts();

  private static Map<String, Sort> sorts() {
    Map<String, Sort> sorts = new HashMap<>();
    put(sorts, Sort.ACTOR, "Person Service Application Group Organization");
    put(sorts, Sort.POST, "Note Article Question Page Image Video Audio Document");
    put(
        sorts,
        Sort.ACTIVITY,
        "Accept Activity Add Announce Arrive Block Create Delete Dislike EmojiReact Flag Follow"
            + " Ignore IntransitiveActivity Invite Join Leave Like Listen Move Offer Read Reject"
            + " Remove TentativeAccept TentativeReject Travel Undo Update View");
    put(
        sorts,
        Sort.COLLECTION,
        "Collection OrderedCollection CollectionPage OrderedCollectionPage");
    put(sorts, Sort.TOMBSTONE, "Tombstone");
    return Map.copyOf(sorts);
  }

  private static void put(Map<String, Sort> sorts, Sort sort, String names) {
    for (String name : names.split(" ", -1)) {
      sorts.put(name, sort);
    }
  }

  /// The type of this object; of several, the one that has a meaning here.
  static Type of(Thing thing) {
    List<String> names = names(thing, "type");
    List<String> known = names.stream().filter(SORTS::containsKey).distinct().toList();
    if (known.size() != 1) {
      throw new Refusal(
          "expected one type that can hold or delete a person's words, such as Note, Create or"
              + " Person, but found "
              + (names.isEmpty() ? "none" : Quote.of(String.join(", ", names))));
    }
    return named(known.getFirst());
  }

  /// The type of this object, or empty if none is known here.
  static Optional<Type> find(Thing thing) {
    return names(thing, "type").stream().filter(SORTS::containsKey).findFirst().map(Type::named);
  }

  /// Whether a tombstone was an actor once.
  static boolean wasActor(Thing tombstone) {
    return names(tombstone, "formerType").stream().anyMatch(name -> SORTS.get(name) == Sort.ACTOR);
  }

  private static Type named(String name) {
    return new Type(name, Objects.requireNonNull(SORTS.get(name)));
  }

  private static List<String> names(Thing thing, String property) {
    return thing.values(property).stream().map(value -> name(property, value)).toList();
  }

  private static String name(String property, Value value) {
    return switch (value) {
      case Value.Text(String name) -> Term.local(name);
      case Value other -> throw Thing.expected("the name of a type", property, other);
    };
  }
}
