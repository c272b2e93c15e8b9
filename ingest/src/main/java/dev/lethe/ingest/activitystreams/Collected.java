package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.Value;

/// What a collection or a page of one holds (ActivityStreams Core, section 5).
///
/// @param items its items, in its order
/// @param firstPage its first page, or empty if that is not here
record Collected(List<Value> items, Optional<Value> firstPage) {

  private static final List<String> PAGES = List.of("first", "last", "current", "next");

  private static final Set<Value> NONE = Set.of(new Value.Digits("0"));

  /// What this collection holds.
  static Collected of(TypedThing collection) {
    check(collection);
    String items = property(collection.type());
    return new Collected(collection.thing().values(items), firstPage(collection));
  }

  /// The property in which a collection of this type keeps its items.
  static String property(Type type) {
    return type.name().startsWith("Ordered") ? "orderedItems" : "items";
  }

  /// Refuses a collection that keeps its items where the other sort of collection does.
  static void check(TypedThing collection) {
    String right = property(collection.type());
    String wrong = right.equals("items") ? "orderedItems" : "items";
    if (collection.thing().isGiven(wrong)) {
      throw new Refusal(
          "expected the items of %s under \"%s\", but found \"%s\""
              .formatted(collection.type().name(), right, wrong));
    }
  }

  private static Optional<Value> firstPage(TypedThing collection) {
    Optional<Value> first = collection.thing().get("first");
    Optional<Thing> page = collection.thing().thing("first");
    if (page.filter(Collected::isPage).isPresent()) {
      return first;
    }
    if (page.isPresent() && !page.get().isGiven("href")) {
      throw new Refusal("expected a page under \"first\", but found another object");
    }
    if (!collection.thing().isGiven(property(collection.type()))) {
      checkNothingElsewhere(collection.thing());
    }
    return Optional.empty();
  }

  /// Refuses a collection without items that says that it has some.
  private static void checkNothingElsewhere(Thing collection) {
    for (String page : PAGES) {
      if (collection.get(page).isPresent()) {
        throw new Refusal(
            "expected the items of a collection, but found only the address of its %s page; bring the pages too"
                .formatted(page));
      }
    }
    if (collection.get("totalItems").filter(total -> !NONE.contains(total)).isPresent()) {
      throw new Refusal("expected the items of a collection, but found only how many there are");
    }
  }

  private static boolean isPage(Thing thing) {
    return Type.find(thing).filter(type -> type.name().endsWith("CollectionPage")).isPresent();
  }
}
