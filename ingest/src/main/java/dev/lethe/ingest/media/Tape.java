package dev.lethe.ingest.media;

import module java.base;

import com.drew.lang.SequentialReader;

/// The bytes of one file, read once from the first to the last, however many they are. What a
/// reader of a format may do with them is limited, so that no file costs more than its bytes.
final class Tape extends SequentialReader {

  /// The most bytes of one file that are copied, in all its parts together.
  static final int COPIED = 16 << 20;

  /// The most single reads and skips in one file.
  static final int STEPS = 1 << 20;

  /// How many of the last bytes are given.
  static final int TAIL = 1 << 16;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long passed; // before the buffer
  private int copied;
  private int steps;
  private Optional<IOException> failure = Optional.empty();

  Tape(InputStream in) {
    this.in = in;
  }

  /// How many bytes lie before the next one.
  @Override
  public long getPosition() {
    return passed + from;
  }

  /// The first bytes, without taking them: at most `length`, fewer if the file ends before.
  byte[] head(int length) throws IOException {
    while (to < length && to < BUFFER) {
      int read = source(to, BUFFER - to);
      if (read < 0) {
        break;
      }
      to += read;
    }
    return Arrays.copyOf(buffer, Math.min(length, to));
  }

  /// Whether no byte is left.
  boolean isAtEnd() throws IOException {
    return from == to && !fill();
  }

  @Override
  public byte getByte() throws IOException {
    step();
    if (isAtEnd()) {
      throw cut();
    }
    return buffer[from++];
  }

  @Override
  public byte[] getBytes(int count) throws IOException {
    byte[] bytes = upTo(count);
    if (bytes.length < count) {
      throw cut();
    }
    return bytes;
  }

  @Override
  public void getBytes(byte[] into, int offset, int count) throws IOException {
    System.arraycopy(getBytes(count), 0, into, offset, count);
  }

  /// The next bytes: at most `most`, fewer if the file ends before.
  byte[] upTo(int most) throws IOException {
    step();
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(most, BUFFER));
    while (out.size() < most && !isAtEnd()) {
      int part = Math.min(most - out.size(), to - from);
      copy(part);
      out.write(buffer, from, part);
      from += part;
    }
    return out.toByteArray();
  }

  /// Passes over `n` bytes, every one of them read, because streams may skip beyond their end.
  @Override
  public void skip(long n) throws IOException {
    if (!trySkip(n)) {
      throw cut();
    }
  }

  @Override
  public boolean trySkip(long n) throws IOException {
    step();
    long left = n;
    while (left > 0 && !isAtEnd()) {
      int part = (int) Math.min(left, to - from);
      from += part;
      left -= part;
    }
    return left <= 0;
  }

  /// Passes over everything before `position`, which must not lie behind.
  void seek(long position) throws IOException {
    if (position < getPosition()) {
      throw new Malformed("expected its parts one after the other, but found one that lies behind");
    }
    skip(position - getPosition());
  }

  /// Passes over all bytes that are left, and gives the last ones of them: at most `TAIL`.
  byte[] tail() throws IOException {
    byte[] last = new byte[0];
    while (!isAtEnd()) {
      byte[] joined = Arrays.copyOf(last, last.length + to - from);
      System.arraycopy(buffer, from, joined, last.length, to - from);
      last = Arrays.copyOfRange(joined, Math.max(0, joined.length - TAIL), joined.length);
      from = to;
    }
    return last;
  }

  /// Passes over all bytes that are left.
  ///
  /// @return how many bytes the file has
  /// @throws IOException if the source, not the file's format, failed at any time
  long end() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    while (!isAtEnd()) {
      from = to;
    }
    return getPosition();
  }

  @Override
  public int available() {
    return to - from;
  }

  private boolean fill() throws IOException {
    passed += to;
    from = 0;
    to = 0;
    to = Math.max(source(0, BUFFER), 0);
    return to > 0;
  }

  /// Reads from the source and remembers if it fails, because libraries forget it.
  private int source(int at, int length) throws IOException {
    try {
      return in.read(buffer, at, length);
    } catch (IOException broken) {
      failure = Optional.of(broken);
      throw broken;
    }
  }

  private void step() throws Malformed {
    if (++steps > STEPS) {
      throw new Malformed("expected at most " + STEPS + " parts, but found more");
    }
  }

  private void copy(int more) throws Malformed {
    copied += more;
    if (copied > COPIED) {
      throw new Malformed("expected at most " + COPIED + " bytes of headers, but found more");
    }
  }

  private static Malformed cut() {
    return new Malformed("expected a whole file, but it ends in the middle of a part");
  }
}
