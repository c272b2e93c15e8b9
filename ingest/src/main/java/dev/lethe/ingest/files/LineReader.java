package dev.lethe.ingest.files;

import module java.base;

/// The lines of a file that are not blank, in UTF-8 with or without a byte order mark, in memory
/// bounded by the longest line allowed. A line that cannot be read does not stop the next.
public final class LineReader {

  /// The most bytes that a line may have.
  public static final int LONGEST = 4 * 1024 * 1024;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private byte[] line = new byte[BUFFER];
  private long length; // counted beyond what is kept
  private long number;

  public LineReader(InputStream in) {
    this.in = in;
  }

  /// The next line that is not blank, or empty at the end.
  public Optional<Line> next() throws IOException {
    while (fill()) {
      number++;
      Line read = line();
      if (!(read instanceof Line.Read(_, String text)) || !text.isBlank()) {
        return Optional.of(read);
      }
    }
    return Optional.empty();
  }

  /// Reads up to the next line feed or the end; false if nothing was left.
  private boolean fill() throws IOException {
    length = 0;
    boolean any = false;
    while (from < to || more()) {
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      if (end < to) {
        from = end + 1;
        return true;
      }
      from = end;
    }
    return any;
  }

  private boolean more() throws IOException {
    from = 0;
    to = Math.max(in.read(buffer), 0);
    return to > 0;
  }

  private void keep(int end) {
    int more = end - from;
    if (length + more <= LONGEST) {
      int kept = (int) length;
      if (kept + more > line.length) {
        line = Arrays.copyOf(line, Math.max(kept + more, Math.min(2 * line.length, LONGEST)));
      }
      System.arraycopy(buffer, from, line, kept, more);
    }
    length += more;
  }

  private Line line() {
    if (length > LONGEST) {
      return refused(
          "expected a line of at most %d bytes, but found %d".formatted(LONGEST, length));
    }
    try {
      String text = utf8.decode(ByteBuffer.wrap(line, 0, (int) length)).toString();
      return new Line.Read(
          number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException _) {
      return refused("expected UTF-8, but found other bytes; save the file as UTF-8");
    }
  }

  private Line refused(String problem) {
    return new Line.Refused(number, problem);
  }
}
