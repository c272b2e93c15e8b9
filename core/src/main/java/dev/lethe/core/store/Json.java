package dev.lethe.core.store;

import module java.base;

/// A JSON value (RFC 8259). Written, it is canonical: members sorted by their names' UTF-16 code
/// units, no spaces (RFC 8785, for the numbers that occur here: whole ones and short decimals).
public sealed interface Json {

  /// `null`.
  record Null() implements Json {}

  /// `true` or `false`.
  record Bool(boolean value) implements Json {}

  /// A number, kept as it was written.
  record Num(BigDecimal value) implements Json {}

  /// A string.
  record Str(String value) implements Json {}

  /// An array.
  record Arr(List<Json> values) implements Json {
    public Arr {
      values = List.copyOf(values);
    }
  }

  /// An object; its members are sorted by name.
  record Obj(SortedMap<String, Json> members) implements Json {

    /// Whole numbers stay below this, 2 to the power of 63.
    private static final BigDecimal LIMIT = new BigDecimal(BigInteger.TWO.pow(63));

    public Obj {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /// The member of this name, or empty.
    public Optional<Json> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /// The string of this name; an error if it is absent or no string.
    public String string(String name) {
      return switch (members.get(name)) {
        case Str(String value) -> value;
        case null, default -> throw new JsonException(missing(name, "a string"));
      };
    }

    /// The whole number of this name; an error if it is absent or not whole.
    public long integer(String name) {
      return switch (members.get(name)) {
        case Num(BigDecimal value) when isWhole(value) -> value.longValueExact();
        case null, default -> throw new JsonException(missing(name, "a whole number"));
      };
    }

    private static boolean isWhole(BigDecimal value) {
      return value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LIMIT) < 0;
    }

    /// The number of this name; an error if it is absent or no number.
    public double number(String name) {
      return switch (members.get(name)) {
        case Num(BigDecimal value) -> value.doubleValue();
        case null, default -> throw new JsonException(missing(name, "a number"));
      };
    }

    /// The truth value of this name; an error if it is absent or none.
    public boolean bool(String name) {
      return switch (members.get(name)) {
        case Bool(boolean value) -> value;
        case null, default -> throw new JsonException(missing(name, "true or false"));
      };
    }

    /// The object of this name; an error if it is absent or no object.
    public Obj object(String name) {
      return switch (members.get(name)) {
        case Obj value -> value;
        case null, default -> throw new JsonException(missing(name, "an object"));
      };
    }

    /// The values of the array of this name; an error if it is absent or no array.
    public List<Json> array(String name) {
      return switch (members.get(name)) {
        case Arr(List<Json> values) -> values;
        case null, default -> throw new JsonException(missing(name, "an array"));
      };
    }

    private String missing(String name, String expected) {
      return "expected %s under \"%s\", but found %s"
          .formatted(expected, name, get(name).map(Json::text).orElse("nothing"));
    }
  }

  /// Reads one JSON text; an error names the character where it goes wrong.
  static Json parse(String text) {
    return new JsonReader(text).read();
  }

  /// Reads one JSON text that is an object.
  static Obj parseObject(String text) {
    return switch (parse(text)) {
      case Obj object -> object;
      case Json other -> throw new JsonException("expected an object, but found " + other.text());
    };
  }

  /// The string as a value.
  static Json of(String value) {
    return new Str(value);
  }

  /// The whole number as a value.
  static Json of(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /// The finite number as a value, in the shortest digits that read back to it.
  static Json of(double value) {
    if (!Double.isFinite(value)) {
      throw new JsonException("JSON has no " + value);
    }
    return new Num(BigDecimal.valueOf(value));
  }

  /// The truth value.
  static Json of(boolean value) {
    return new Bool(value);
  }

  /// The values as an array.
  static Json of(List<? extends Json> values) {
    return new Arr(List.copyOf(values));
  }

  /// An object to be filled: `Json.object().put(…).put(…).done()`.
  static Members object() {
    return new Members();
  }

  /// This value as canonical text.
  default String text() {
    return JsonWriter.write(this);
  }

  /// The members of an object in the making.
  final class Members {
    private final SortedMap<String, Json> members = new TreeMap<>();

    private Members() {}

    /// Adds a member; a name may be given once.
    public Members put(String name, Json value) {
      if (members.put(name, value) != null) {
        throw new JsonException("the member \"" + name + "\" is given twice");
      }
      return this;
    }

    /// Adds a string.
    public Members put(String name, String value) {
      return put(name, Json.of(value));
    }

    /// Adds a whole number.
    public Members put(String name, long value) {
      return put(name, Json.of(value));
    }

    /// Adds a number.
    public Members put(String name, double value) {
      return put(name, Json.of(value));
    }

    /// The finished object.
    public Obj done() {
      return new Obj(members);
    }
  }
}
