package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.ingest.json.Value;

/// The members of a record; one that is `null` is absent.
record Fields(SequencedMap<String, Value> members) {

  /// 31 December 9999: what is later is no time in seconds, but one in milliseconds or a mistake.
  private static final long LAST = 253_402_300_799L;

  private static final Pattern SECONDS = Pattern.compile("\\d{1,15}");

  /// The API writes offsets with and without a colon.
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX]", Locale.ROOT);

  /// The members of this value; a [Refusal] if it is no object.
  static Fields of(Value value) {
    if (value instanceof Value.Members(SequencedMap<String, Value> members)) {
      return new Fields(members);
    }
    throw new Refusal("expected an object, but found " + value.kind());
  }

  Optional<Value> get(String name) {
    Value value = members.get(name);
    return value == null || value instanceof Value.Nothing ? Optional.empty() : Optional.of(value);
  }

  boolean has(String name) {
    return get(name).isPresent();
  }

  /// The string of this name; empty if there is none or nothing is in it.
  String text(String name) {
    return switch (get(name).orElse(new Value.Text(""))) {
      case Value.Text(String text) -> text;
      case Value other -> throw expected("a string", name, other);
    };
  }

  /// The array of this name; empty if there is none.
  List<Value> list(String name) {
    return switch (get(name).orElse(new Value.Many(List.of()))) {
      case Value.Many(List<Value> values) -> values;
      case Value other -> throw expected("an array", name, other);
    };
  }

  /// The object of this name, or empty.
  Optional<Fields> object(String name) {
    return get(name)
        .map(value -> {
          if (value instanceof Value.Members(SequencedMap<String, Value> members)) {
            return new Fields(members);
          }
          throw expected("an object", name, value);
        });
  }

  /// The instant of this name, in seconds since 1970 or as RFC 3339 writes it; empty if there is
  /// none or it is 0, which stands for none.
  Optional<Instant> time(String name) {
    return get(name)
        .flatMap(value ->
            switch (value) {
              case Value.Digits(String digits) -> seconds(name, digits);
              case Value.Text(String text) when text.isEmpty() -> Optional.empty();
              case Value.Text(String text) when SECONDS.matcher(text).matches() ->
                  seconds(name, text);
              case Value.Text(String text) -> Optional.of(written(name, text));
              case Value other -> throw expected("a time", name, other);
            });
  }

  private static Optional<Instant> seconds(String name, String digits) {
    if (!SECONDS.matcher(digits).matches() || Long.parseLong(digits) > LAST) {
      throw expected("a time in whole seconds since 1970", name, new Value.Digits(digits));
    }
    long seconds = Long.parseLong(digits);
    return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }

  private static Instant written(String name, String text) {
    try {
      return OffsetDateTime.parse(text, WRITTEN).toInstant();
    } catch (DateTimeParseException _) {
      throw new Refusal(
          "expected a time such as 1700000000 or 2026-01-31T12:00:00+0000 under \"%s\", but found"
                  .formatted(name)
              + " another string");
    }
  }

  /// The first of these names that has an instant.
  Optional<Instant> time(List<String> names) {
    return names.stream().flatMap(name -> time(name).stream()).findFirst();
  }

  /// The refusal of a value of the wrong kind.
  private static Refusal expected(String kind, String name, Value found) {
    String what = found instanceof Value.Digits ? "a number that is none" : found.kind();
    return new Refusal("expected %s under \"%s\", but found %s".formatted(kind, name, what));
  }
}
