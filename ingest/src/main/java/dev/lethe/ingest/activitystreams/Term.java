package dev.lethe.ingest.activitystreams;

import module java.base;

/// The names of properties and types, which JSON-LD may write short, prefixed, or as full
/// addresses.
final class Term {

  /// The names of ActivityStreams' own namespace.
  static final Set<String> ACTIVITY_STREAMS =
      Set.of("https://www.w3.org/ns/activitystreams", "http://www.w3.org/ns/activitystreams");

  private static final List<String> PREFIXES =
      List.of(
          "as:",
          "https://www.w3.org/ns/activitystreams#",
          "http://www.w3.org/ns/activitystreams#",
          "toot:",
          "http://joinmastodon.org/ns#",
          "schema:",
          "http://schema.org#",
          "http://schema.org/",
          "https://schema.org/");

  private Term() {}

  /// The short name; a name of no known namespace stays as it is.
  static String local(String name) {
    if (name.indexOf(':') >= 0) {
      for (String prefix : PREFIXES) {
        if (name.startsWith(prefix)) {
          return name.substring(prefix.length());
        }
      }
    }
    return switch (name) {
      case "@id" -> "id";
      case "@type" -> "type";
      default -> name;
    };
  }

  /// Whether this is the address of ActivityStreams' context, with or without its `#`.
  static boolean isActivityStreams(String address) {
    return ACTIVITY_STREAMS.contains(
        address.endsWith("#") ? address.substring(0, address.length() - 1) : address);
  }
}
