package dev.lethe.ingest.media;

import module java.base;

/// One element of EBML (RFC 8794). When it is given, the tape stands at its contents.
///
/// @param id as it is written, with its length marker
/// @param end where it ends in the file, in bytes from the start; `UNBOUNDED` if nothing says
record Element(long id, long end) {

  /// The end of a file or of a stream of unknown length.
  static final long UNBOUNDED = Long.MAX_VALUE;

  /// Takes the elements of another, one after the other.
  interface Visitor {
    void visit(Element element) throws IOException;
  }

  /// The next element before `end`, or empty if there is none.
  static Optional<Element> next(Tape tape, long end) throws IOException {
    if (end == UNBOUNDED ? tape.isAtEnd() : tape.getPosition() >= end) {
      return Optional.empty();
    }
    int first = tape.getByte() & 0xff;
    int length = length(first, 4);
    long id = rest(tape, first, length);
    first = tape.getByte() & 0xff;
    length = length(first, 8);
    long marker = 1L << (7 * length);
    long size = rest(tape, first, length) & (marker - 1);
    return Optional.of(new Element(id, end(tape, size, marker, end)));
  }

  /// How many bytes a number has: one more than its first byte has leading zeros.
  private static int length(int first, int most) throws Malformed {
    int length = Integer.numberOfLeadingZeros(first) - 23;
    if (length > most) {
      throw new Malformed(
          "expected a number of at most " + most + " bytes, but found a longer one");
    }
    return length;
  }

  private static long rest(Tape tape, int first, int length) throws IOException {
    return ((long) first << (8 * (length - 1)))
        | Fields.bigEndian(tape.getBytes(length - 1)).number(0, length - 1);
  }

  /// A size of only ones is unknown.
  private static long end(Tape tape, long size, long marker, long outer) throws Malformed {
    if (size == marker - 1) {
      return outer;
    }
    if (size > outer - tape.getPosition()) {
      throw new Malformed("expected an element inside the one around it, but found another");
    }
    return tape.getPosition() + size;
  }

  /// Hands over each element in this one. What the visitor leaves of it is passed over.
  void each(Tape tape, Visitor visitor) throws IOException {
    for (Optional<Element> next = next(tape, end); next.isPresent(); next = next(tape, end)) {
      visitor.visit(next.get());
      next.get().leave(tape);
    }
  }

  private int size(Tape tape) throws Malformed {
    long size = end - tape.getPosition();
    if (size > 8) {
      throw new Malformed("expected a number of at most 8 bytes, but found a longer one");
    }
    return (int) size;
  }

  /// Its contents as a whole number of 0 to 8 bytes; negative from 2^63 on.
  long number(Tape tape) throws IOException {
    int size = size(tape);
    return Fields.bigEndian(tape.getBytes(size)).number(0, size);
  }

  /// Its contents as a number in floating point of 4 or 8 bytes.
  double decimal(Tape tape) throws IOException {
    int size = size(tape);
    long bits = Fields.bigEndian(tape.getBytes(size)).number(0, size);
    return size == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
  }

  /// Passes over what is left of it.
  void leave(Tape tape) throws IOException {
    if (end == UNBOUNDED) {
      tape.end();
    } else {
      tape.seek(end);
    }
  }
}
