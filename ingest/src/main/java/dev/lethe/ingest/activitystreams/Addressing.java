package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.ingest.json.Value;

/// Whom an object or an activity is addressed to (ActivityPub, section 5.6, and Mastodon's reading
/// of it).
final class Addressing {

  private static final Set<String> PUBLIC =
      Set.of(
          "https://www.w3.org/ns/activitystreams#Public",
          "http://www.w3.org/ns/activitystreams#Public",
          "as:Public",
          "Public");

  private static final List<String> FIELDS = List.of("to", "cc", "bto", "bcc");

  private final Predicate<String> followers;

  /// @param followers tells whether an address is a collection of followers
  Addressing(Predicate<String> followers) {
    this.followers = followers;
  }

  /// The audience of this object, or empty if it names nobody at all.
  Optional<Audience> of(Thing thing) {
    if (FIELDS.stream().noneMatch(thing::isGiven)) {
      return Optional.empty();
    }
    if (isPublic(thing, "to")) {
      return Optional.of(Audience.PUBLIC);
    }
    if (isPublic(thing, "cc")) {
      return Optional.of(Audience.UNLISTED);
    }
    boolean toFollowers =
        Stream.of("to", "cc").flatMap(field -> names(thing, field)).anyMatch(followers);
    return Optional.of(toFollowers ? Audience.FOLLOWERS : Audience.DIRECT);
  }

  /// The narrower of two audiences; where neither is known, it is unknown.
  static Audience narrower(Optional<Audience> one, Optional<Audience> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(Audience.UNKNOWN);
  }

  /// Whether everybody may read what is addressed so.
  static boolean isOpen(Audience audience) {
    return switch (audience) {
      case PUBLIC, UNLISTED -> true;
      case FOLLOWERS, DIRECT, UNKNOWN -> false;
    };
  }

  private static boolean isPublic(Thing thing, String field) {
    return names(thing, field).anyMatch(PUBLIC::contains);
  }

  private static Stream<String> names(Thing thing, String field) {
    return thing.values(field).stream()
        .map(
            value -> value instanceof Value.Text(String name) ? name : Thing.address(field, value));
  }
}
