package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Address;
import dev.lethe.ingest.text.Quote;

/// An object of ActivityStreams, by the short names of its properties. A property that is `null` or
/// an empty array is absent, and an array of one is that one, as JSON-LD has it.
///
/// @param properties the properties by short name, in the object's order
record Thing(SequencedMap<String, Value> properties) {

  /// The object with these members.
  static Thing of(Value.Members json) {
    SequencedMap<String, Value> properties = new LinkedHashMap<>();
    json.members()
        .forEach((name, value) -> {
          Value other = properties.putIfAbsent(Term.local(name), value);
          if (other != null && !other.equals(value)) {
            throw new Refusal(
                "expected one value for "
                    + Quote.of(Term.local(name))
                    + ", but found two under different spellings of its name");
          }
        });
    return new Thing(properties);
  }

  /// The value of this property, or empty.
  Optional<Value> get(String name) {
    return switch (properties.get(name)) {
      case Value.Nothing _ -> Optional.empty();
      case Value.Many(List<Value> values) when values.isEmpty() -> Optional.empty();
      case Value.Many(List<Value> values) when values.size() == 1 -> Optional.of(values.getFirst());
      case null -> Optional.empty();
      case Value value -> Optional.of(value);
    };
  }

  /// Whether the property is written here and not `null`; it may be an empty array.
  boolean isGiven(String name) {
    return properties.containsKey(name) && !(properties.get(name) instanceof Value.Nothing);
  }

  /// The values of this property.
  List<Value> values(String name) {
    return get(name)
        .map(value -> value instanceof Value.Many(List<Value> values) ? values : List.of(value))
        .orElse(List.of());
  }

  /// The string of this property, or empty.
  Optional<String> string(String name) {
    return get(name).map(value -> string(name, value));
  }

  private static String string(String name, Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Members json when json.members().get("@value") instanceof Value.Text(String t) ->
          t;
      case Value other -> throw expected("a string", name, other);
    };
  }

  /// The object of this property, or empty if there is none or only its address.
  Optional<Thing> thing(String name) {
    return get(name)
        .flatMap(value -> value instanceof Value.Members m ? Optional.of(of(m)) : Optional.empty());
  }

  /// The address of the object itself, or empty.
  Optional<String> id() {
    return get("id").map(value -> address("id", value));
  }

  /// The address of the one object of this property, or empty.
  Optional<String> reference(String name) {
    return get(name).map(value -> address(name, value));
  }

  /// The addresses of the objects of this property.
  List<String> references(String name) {
    return values(name).stream().map(value -> address(name, value)).toList();
  }

  /// The address that this value is or that the object there has.
  static String address(String name, Value value) {
    return switch (value) {
      case Value.Text(String text) when isAddress(text) -> text;
      case Value.Text(String text) ->
          throw new Refusal(
              "expected an absolute address under \"%s\", but found %s"
                  .formatted(name, Quote.of(text)));
      case Value.Members json -> {
        Thing thing = of(json);
        yield thing
            .id()
            .or(() -> thing.reference("href"))
            .orElseThrow(() ->
                new Refusal(
                    "expected an address under \"%s\", but found an object without id"
                        .formatted(name)));
      }
      case Value other -> throw expected("one address", name, other);
    };
  }

  /// Whether this is an absolute address (RFC 3986): a scheme and more, in visible characters.
  static boolean isAddress(String text) {
    return Address.isAbsolute(text);
  }

  /// The instant of this property, or empty.
  Optional<Instant> instant(String name) {
    return string(name).map(text -> instant(name, text));
  }

  private static Instant instant(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException _) {
      throw new Refusal(
          "expected a date and time with its offset under \"%s\", such as 2026-01-31T12:00:00Z, but found %s"
              .formatted(name, Quote.of(text)));
    }
  }

  /// The refusal of a value of the wrong kind.
  static Refusal expected(String kind, String name, Value found) {
    return new Refusal(
        "expected %s under \"%s\", but found %s".formatted(kind, name, found.kind()));
  }
}
