package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.ingest.json.Value;

/// The instants that are written in a profile.
final class Timestamps {

  private Timestamps() {}

  /// The latest of them, or empty if there is none. When something begins or ends may lie ahead and
  /// does not count.
  static Optional<Instant> latest(Node node) {
    return in(node).max(Comparator.naturalOrder());
  }

  private static Stream<Instant> in(Node node) {
    return switch (node.value()) {
      case Value.Members(var members) ->
          members.keySet().stream().flatMap(name -> in(name, node.get(name)));
      case Value.Many _ -> node.items().stream().flatMap(Timestamps::in);
      case Value.Text _, Value.Digits _, Value.Truth _, Value.Nothing _ -> Stream.empty();
    };
  }

  private static Stream<Instant> in(String name, Optional<Node> member) {
    boolean past =
        name.endsWith("timestamp") && !name.startsWith("end") && !name.startsWith("start");
    return member.stream()
        .flatMap(node ->
            past && node.value() instanceof Value.Digits ? Stream.of(node.seconds()) : in(node));
  }
}
