package dev.lethe.curate.personal;

/// A piece of a text that is personal data.
///
/// @param start the index of its first char
/// @param end the index after its last char; greater than `start`
record Span(int start, int end, PersonalType type) {

  Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span has at least one char, but found %d to %d".formatted(start, end));
    }
  }

  int length() {
    return end - start;
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// Both as one find: overlapping finds are one, and the longer names it.
  Span joined(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end), stronger(other).type);
  }

  private Span stronger(Span other) {
    if (length() != other.length()) {
      return length() > other.length() ? this : other;
    }
    return type.compareTo(other.type) <= 0 ? this : other;
  }
}
