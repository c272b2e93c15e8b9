package dev.lethe.ingest.media;

import module java.base;

/// One box of an ISO base media file (ISO/IEC 14496-12), which QuickTime calls an atom. When it is
/// given, the tape stands at its contents.
///
/// @param type four characters in Latin-1
/// @param end where it ends in the file, in bytes from the start; `UNBOUNDED` if at the file's end
record Box(String type, long end) {

  /// The end of a file of unknown length.
  static final long UNBOUNDED = Long.MAX_VALUE;

  /// Takes the boxes of another, one after the other.
  interface Visitor {
    void visit(Box box) throws IOException;
  }

  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;

  /// The next box before `end`, or empty if there is none.
  static Optional<Box> next(Tape tape, long end) throws IOException {
    long start = tape.getPosition();
    if (end == UNBOUNDED && tape.isAtEnd()) {
      return Optional.empty();
    }
    if (end - start < HEADER) {
      tape.skip(end - start); // QuickTime ends some lists with four zeros
      return Optional.empty();
    }
    Fields header = Fields.bigEndian(tape.getBytes(HEADER));
    long size = header.unsigned32(0);
    return Optional.of(new Box(header.name(4, 4), end(tape, start, size, end)));
  }

  /// A size of 0 reaches to the end, and one of 1 is followed by the real one in 64 bits.
  private static long end(Tape tape, long start, long size, long outer) throws IOException {
    if (size == 0) {
      return outer;
    }
    boolean isLong = size == 1;
    long real = isLong ? Fields.bigEndian(tape.getBytes(8)).bits64(0) : size;
    if (real < (isLong ? LONG_HEADER : HEADER) || real > outer - start) {
      throw new Malformed("expected a box inside the one around it, but found one that is not");
    }
    return start + real;
  }

  /// Hands over each box in this one. What the visitor leaves of it is passed over.
  void each(Tape tape, Visitor visitor) throws IOException {
    for (Optional<Box> box = next(tape, end); box.isPresent(); box = next(tape, end)) {
      visitor.visit(box.get());
      box.get().leave(tape);
    }
  }

  /// How many bytes of it are left; very many if it ends with the file.
  long left(Tape tape) throws IOException {
    return end - tape.getPosition();
  }

  /// The first bytes that are left of it: at most `most`.
  Fields head(Tape tape, int most) throws IOException {
    int length = (int) Math.min(most, left(tape));
    return Fields.bigEndian(end == UNBOUNDED ? tape.upTo(length) : tape.getBytes(length));
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
