package dev.lethe.ingest.json;

import module java.base;

import dev.lethe.ingest.text.Address;
import dev.lethe.ingest.text.Quote;

/// The members of a JSON object by the kinds they should be of. A member that is `null` is absent;
/// one of another kind is [Unexpected].
///
/// @param members the members by name, in the object's order
public record Fields(SequencedMap<String, Value> members) {

  /// The members of this object.
  public static Fields of(Value.Members object) {
    return new Fields(object.members());
  }

  /// The value of this name, or empty.
  public Optional<Value> get(String name) {
    return Optional.ofNullable(members.get(name))
        .filter(value -> !(value instanceof Value.Nothing));
  }

  /// Whether there is a value of this name.
  public boolean has(String name) {
    return get(name).isPresent();
  }

  /// The string of this name, or empty.
  public Optional<String> text(String name) {
    return get(name)
        .map(value -> {
          if (value instanceof Value.Text(String text)) {
            return text;
          }
          throw unexpected("a string", name, value);
        });
  }

  /// The object of this name, or empty.
  public Optional<Fields> object(String name) {
    return get(name).map(value -> object(name, value));
  }

  /// The items of the array of this name; none if it is absent.
  public List<Value> list(String name) {
    return get(name)
        .map(value -> {
          if (value instanceof Value.Many(List<Value> values)) {
            return values;
          }
          throw unexpected("an array", name, value);
        })
        .orElse(List.of());
  }

  /// The objects of the array of this name; none if it is absent.
  public List<Fields> objects(String name) {
    return list(name).stream().map(value -> object(name, value)).toList();
  }

  /// The whole number of this name, or empty.
  public OptionalLong number(String name) {
    return get(name).stream().mapToLong(value -> number(name, value)).findFirst();
  }

  /// The instant of this name, a date and time with its offset, or empty.
  public Optional<Instant> instant(String name) {
    return text(name)
        .map(text -> {
          try {
            return OffsetDateTime.parse(text).toInstant();
          } catch (DateTimeParseException _) {
            throw new Unexpected(
                "expected a date and time with its offset under \"%s\", such as 2026-01-31T12:00:00Z, but found %s"
                    .formatted(name, Quote.of(text)));
          }
        });
  }

  /// The absolute address of this name, or empty.
  public Optional<String> address(String name) {
    return text(name)
        .map(text -> {
          if (Address.isAbsolute(text)) {
            return text;
          }
          throw new Unexpected(
              "expected an absolute address under \"%s\", but found %s"
                  .formatted(name, Quote.of(text)));
        });
  }

  /// Whether this name's value is given and not `false`: an odd one may mean true.
  public boolean mayBeTrue(String name) {
    return get(name).filter(value -> !value.equals(new Value.Truth(false))).isPresent();
  }

  /// Whether this name's value is given and not `true`: an odd one may mean false.
  public boolean mayBeFalse(String name) {
    return get(name).filter(value -> !value.equals(new Value.Truth(true))).isPresent();
  }

  private static Fields object(String name, Value value) {
    if (value instanceof Value.Members object) {
      return of(object);
    }
    throw unexpected("an object", name, value);
  }

  private static long number(String name, Value value) {
    if (value instanceof Value.Digits(String digits)) {
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException _) {
        throw new Unexpected(
            "expected a whole number under \"%s\", but found %s".formatted(name, Quote.of(digits)));
      }
    }
    throw unexpected("a whole number", name, value);
  }

  /// What to say of a value of the wrong kind.
  public static Unexpected unexpected(String kind, String name, Value found) {
    return new Unexpected(
        "expected %s under \"%s\", but found %s".formatted(kind, name, found.kind()));
  }
}
