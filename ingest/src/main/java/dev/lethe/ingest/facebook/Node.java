package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// A value of a record and where in the record it lies.
///
/// @param path the place, such as `attachments[0].data[1].media`; empty for the record itself
record Node(String path, Value value) {

  /// The most digits of a number that surely fits into 64 bits.
  private static final int DIGITS = 18;

  /// The last second that RFC 3339 can write: 9999-12-31T23:59:59Z.
  private static final long LAST_SECOND = 253_402_300_799L;

  /// A whole record.
  static Node of(Value record) {
    return new Node("", record);
  }

  /// The member of this name, or empty if there is none or it is `null`.
  Optional<Node> get(String name) {
    return value instanceof Value.Members(var members)
        ? Optional.ofNullable(members.get(name))
            .filter(found -> !(found instanceof Value.Nothing))
            .map(found -> member(name, found))
        : Optional.empty();
  }

  /// This value as the member of this name.
  Node member(String name, Value found) {
    return new Node(path.isEmpty() ? name : path + "." + name, found);
  }

  /// Whether there is a member of this name that is not `null`.
  boolean has(String name) {
    return get(name).isPresent();
  }

  /// The elements of this array; none if it is no array.
  List<Node> items() {
    if (!(value instanceof Value.Many(List<Value> values)) || values.isEmpty()) {
      return List.of();
    }
    List<Node> items = new ArrayList<>(values.size());
    for (Value each : values) {
      items.add(new Node(path + "[" + items.size() + "]", each));
    }
    return items;
  }

  /// The elements of the array of this name; none if there is no such array.
  List<Node> items(String name) {
    return get(name).map(Node::items).orElse(List.of());
  }

  /// The string of this name, or empty.
  Optional<String> text(String name) {
    return get(name).map(Node::text);
  }

  /// This string.
  String text() {
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw expected("a string");
  }

  /// The string of this name, or empty if there is none or it is something else.
  Optional<String> textIfAny(String name) {
    return get(name)
        .flatMap(node ->
            node.value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty());
  }

  /// The truth value of this name, or empty if there is none or it is something else.
  Optional<Boolean> truth(String name) {
    return get(name)
        .flatMap(node ->
            node.value instanceof Value.Truth(boolean truth)
                ? Optional.of(truth)
                : Optional.empty());
  }

  /// The whole number of this name, or empty.
  OptionalLong whole(String name) {
    return get(name).map(node -> OptionalLong.of(node.whole())).orElse(OptionalLong.empty());
  }

  /// This whole number.
  long whole() {
    if (value instanceof Value.Digits(String digits) && isWhole(digits)) {
      return Long.parseLong(digits);
    }
    throw expected("a whole number");
  }

  private static boolean isWhole(String digits) {
    int first = digits.startsWith("-") ? 1 : 0;
    int at = first;
    while (at < digits.length() && digits.charAt(at) >= '0' && digits.charAt(at) <= '9') {
      at++;
    }
    return at == digits.length() && at > first && at - first <= DIGITS;
  }

  /// The instant that the member of this name gives in seconds since 1970, or empty.
  Optional<Instant> seconds(String name) {
    return get(name).map(Node::seconds);
  }

  /// The instant that this number gives in seconds since 1970.
  Instant seconds() {
    long seconds = whole();
    if (seconds < 0 || seconds > LAST_SECOND) {
      throw new Refusal(
          "expected seconds since 1970%s, but found %d".formatted(place(" at "), seconds));
    }
    return Instant.ofEpochSecond(seconds);
  }

  /// The refusal of this value, which should have been something else.
  Refusal expected(String kind) {
    return new Refusal("expected %s%s, but found %s".formatted(kind, place(" at "), value.kind()));
  }

  /// The refusal of this object because of a member that should not be there.
  Refusal unexpected(String name, Collection<String> known) {
    return new Refusal(
        "expected only %s%s, but found the field %s"
            .formatted(String.join(", ", known), place(" in "), Quote.of(name)));
  }

  /// The refusal of this object because a member is missing.
  Refusal missing(String name) {
    return new Refusal(
        "expected the field \"%s\"%s, but found none".formatted(name, place(" in ")));
  }

  private String place(String preposition) {
    return path.isEmpty() ? "" : preposition + Quote.visible(path, 400);
  }
}
