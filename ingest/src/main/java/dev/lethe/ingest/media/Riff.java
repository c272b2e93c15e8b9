package dev.lethe.ingest.media;

import module java.base;

/// The chunks of a RIFF file (Microsoft and IBM, 1991), one after the other.
final class Riff {

  /// A chunk. When it is given, the tape stands at its contents.
  ///
  /// @param name four characters in Latin-1; of a list with its kind, such as `LIST hdrl`
  /// @param length in bytes, 0 to 2^32 - 1, without name and length; of a list without its kind
  record Chunk(String name, long length) {}

  /// What a writer puts that did not know the length.
  static final long UNKNOWN = 0xffff_ffffL;

  private static final int HEADER = 8;

  private final Tape tape;
  private final long last; // where the file's last chunk ends, as its header says
  private long end; // where the chunk ends that was given
  private long padding; // 0 or 1 bytes behind it

  /// The chunks behind the file's header, which is passed over.
  Riff(Tape tape) throws IOException {
    this.tape = tape;
    long length = Fields.littleEndian(tape.getBytes(Format.HEAD)).unsigned32(4);
    this.last = length == 0 || length == UNKNOWN ? Long.MAX_VALUE : HEADER + length;
    this.end = tape.getPosition();
  }

  /// The next chunk, or empty at the end of the file. What is left of the last one is passed over.
  Optional<Chunk> next() throws IOException {
    tape.seek(end);
    boolean padded = tape.trySkip(padding);
    if (!padded || tape.getPosition() > last - HEADER || tape.isAtEnd()) {
      return Optional.empty();
    }
    Fields header = Fields.littleEndian(tape.getBytes(HEADER));
    String name = header.name(0, 4);
    long length = header.unsigned32(4);
    end = tape.getPosition() + length;
    padding = length % 2;
    return Optional.of(name.equals("LIST") ? list(length) : new Chunk(name, length));
  }

  private Chunk list(long length) throws IOException {
    if (length < 4) {
      throw new Malformed("expected a list with a kind, but found a shorter one");
    }
    String kind = Fields.littleEndian(tape.getBytes(4)).name(0, 4);
    return new Chunk("LIST " + kind, length - 4);
  }

  /// Goes into the list that was given last, so that its chunks are next.
  void enter() {
    end = tape.getPosition();
    padding = 0;
  }

  /// The first bytes of the chunk that was given last: at most `most`.
  byte[] contents(Chunk chunk, int most) throws IOException {
    return tape.getBytes((int) Math.min(chunk.length(), most));
  }
}
