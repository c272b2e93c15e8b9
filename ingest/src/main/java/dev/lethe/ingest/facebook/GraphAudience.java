package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.ingest.json.Value;

/// Who may read a record of the Graph API, by its `privacy`.
final class GraphAudience {

  private static final Set<String> CIRCLES =
      Set.of(
          "FRIENDS", "ALL_FRIENDS", "FRIENDS_OF_FRIENDS", "NETWORKS_FRIENDS", "CLOSED", "SECRET");

  private static final Set<String> NAMED = Set.of("SELF", "CUSTOM", "SOME_FRIENDS");

  private GraphAudience() {}

  /// The audience of this record. A post in a group is for whoever the group is for, if the group
  /// says so beside it; of two audiences the narrower counts.
  static Audience of(Node record) {
    if (!record.truth("is_published").orElse(true) || record.truth("is_hidden").orElse(false)) {
      return Audience.DIRECT;
    }
    Optional<Audience> own =
        value(record).map(GraphAudience::ofPost).filter(found -> found != Audience.UNKNOWN);
    Optional<Audience> group =
        record.get("to").stream()
            .flatMap(to -> to.items("data").stream())
            .flatMap(to -> value(to).stream())
            .map(GraphAudience::ofGroup)
            .max(Comparator.naturalOrder());
    return Stream.of(own, group)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(Audience.UNKNOWN);
  }

  private static Optional<String> value(Node record) {
    return record
        .get("privacy")
        .map(privacy ->
            switch (privacy.value()) {
              case Value.Text(String text) -> text;
              case Value.Members _ -> privacy.text("value").orElse("");
              case Value _ -> throw privacy.expected("an audience");
            })
        .map(value -> value.toUpperCase(Locale.ROOT));
  }

  private static Audience ofPost(String value) {
    return value.equals("EVERYONE") ? Audience.PUBLIC : closed(value);
  }

  private static Audience ofGroup(String value) {
    return value.equals("OPEN") ? Audience.PUBLIC : closed(value);
  }

  private static Audience closed(String value) {
    if (CIRCLES.contains(value)) {
      return Audience.FOLLOWERS;
    }
    return NAMED.contains(value) ? Audience.DIRECT : Audience.UNKNOWN;
  }
}
