package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.ingest.json.Value;

/// The API's records: media, comments and users, alone or in what answers wrap around them. They
/// are told apart by what they have, for the API's versions name little alike.
final class ApiRecords {

  /// What answers wrap around records.
  private static final List<String> WRAPPERS =
      List.of(
          "data",
          "items",
          "comments",
          "users",
          "media",
          "edges",
          "node",
          "user",
          "graphql",
          "shortcode_media",
          "feed_items",
          "media_or_ad",
          "edge_owner_to_timeline_media",
          "edge_web_feed_timeline");

  /// What a user's record wraps around media.
  private static final List<String> TIMELINES =
      List.of("edge_owner_to_timeline_media", "edge_web_feed_timeline");

  /// Takes what a value says; what it cannot understand it reports and goes on.
  void take(Value value, Outlet outlet) {
    switch (value) {
      case Value.Many(List<Value> values) -> {
        for (int i = 0; i < values.size(); i++) {
          take(values.get(i), outlet.at("item", i + 1L));
        }
      }
      case Value.Members(SequencedMap<String, Value> members) ->
          outlet.attempt(() -> record(new Fields(members), outlet));
      case Value other -> outlet.problem("expected an object, but found " + other.kind());
    }
  }

  private void record(Fields record, Outlet outlet) {
    if (ApiComment.is(record)) {
      ApiComment.read(record, Audience.UNKNOWN, outlet);
    } else if (ApiMedia.is(record)) {
      ApiMedia.read(record, outlet);
    } else if (ApiUser.is(record)) {
      outlet.items(ApiUser.of(record).items(record));
      wrapped(TIMELINES, record, outlet);
    } else if (!wrapped(WRAPPERS, record, outlet)) {
      throw new Refusal(
          "expected a medium, a comment or a user of Instagram's API, or a list of them, but found"
              + " an object that is none");
    }
  }

  /// Takes what is wrapped under these names, and says whether anything is.
  private boolean wrapped(List<String> names, Fields record, Outlet outlet) {
    List<String> found = names.stream().filter(record::has).toList();
    for (String name : found) {
      take(record.get(name).orElseThrow(), outlet.at(name));
    }
    return !found.isEmpty();
  }

  /// The records of a list that is an array, `data`, or `edges` of `node`s; none if it is absent.
  static List<Value> list(Fields record, String name) {
    Value value = record.get(name).orElse(new Value.Many(List.of()));
    return switch (value) {
      case Value.Many(List<Value> values) -> values;
      case Value.Members(SequencedMap<String, Value> members) -> inner(new Fields(members));
      case Value other ->
          throw new Refusal(
              "expected a list under \"%s\", but found %s".formatted(name, other.kind()));
    };
  }

  private static List<Value> inner(Fields list) {
    if (!list.has("edges")) {
      return list.list("data");
    }
    return list.list("edges").stream()
        .map(edge -> Fields.of(edge).get("node").orElse(edge))
        .toList();
  }

  /// The number of a record under `pk`, or `id` up to the owner's number behind it; a [Refusal] if
  /// there is none.
  static String number(Fields record, String of) {
    for (String name : List.of("pk", "id")) {
      Optional<String> number = record.get(name).flatMap(ApiRecords::digits);
      if (number.isPresent()) {
        return number.get();
      }
    }
    throw new Refusal("expected the number of %s under \"id\", but found none".formatted(of));
  }

  private static Optional<String> digits(Value value) {
    String written =
        switch (value) {
          case Value.Digits(String digits) -> digits;
          case Value.Text(String text) -> text.replaceFirst("^(\\d{1,20})_\\d{1,20}$", "$1");
          case Value.Truth _, Value.Nothing _, Value.Many _, Value.Members _ -> "";
        };
    return written.matches("\\d{1,20}") ? Optional.of(written) : Optional.empty();
  }
}
