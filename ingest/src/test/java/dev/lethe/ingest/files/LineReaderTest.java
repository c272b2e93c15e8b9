package dev.lethe.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void blankLinesAreCountedAndPassedOver() throws IOException {
    assertThat(lines("a\n\n \r\nb\r\nc"))
        .containsExactly(new Line.Read(1, "a"), new Line.Read(4, "b\r"), new Line.Read(5, "c"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    assertThat(lines("\uFEFFa\nb")).containsExactly(new Line.Read(1, "a"), new Line.Read(2, "b"));
  }

  @Test
  void bytesThatAreNotUtf8DoNotStopTheNextLine() throws IOException {
    byte[] latin = "caf\u00E9\ntea".getBytes(StandardCharsets.ISO_8859_1);
    List<Line> lines = all(new ByteArrayInputStream(latin));
    assertThat(lines.getFirst()).isInstanceOf(Line.Refused.class);
    assertThat(lines.getLast()).isEqualTo(new Line.Read(2, "tea"));
  }

  @Test
  void overlongAndHalfCharactersAreNotUtf8() throws IOException {
    byte[] bytes = {(byte) 0xc0, (byte) 0x80, '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    assertThat(all(new ByteArrayInputStream(bytes)))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).isInstanceOf(Line.Refused.class));
  }

  @Test
  void aLineOfTheLimitIsReadAndOneMoreByteIsRefused() throws IOException {
    String longest = "x".repeat(LineReader.LONGEST);
    List<Line> lines = lines(longest + "\n" + longest + "x\nafter");
    assertThat(lines.get(0)).isEqualTo(new Line.Read(1, longest));
    assertThat(lines.get(1))
        .isInstanceOfSatisfying(
            Line.Refused.class, line -> assertThat(line.problem()).contains("at most"));
    assertThat(lines.get(2)).isEqualTo(new Line.Read(3, "after"));
  }

  @Test
  void linesAreTheSameHoweverTheBytesArrive() throws IOException {
    long seed = 7;
    RandomGenerator random = new SplittableRandom(seed);
    String text = "α\n".repeat(3) + "x".repeat(200_000) + "\n\nlast";
    List<Line> whole = lines(text);
    assertThat(all(new Dribble(text.getBytes(StandardCharsets.UTF_8), random)))
        .as("seed %d", seed)
        .isEqualTo(whole);
  }

  private static List<Line> lines(String text) throws IOException {
    return all(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Line> all(InputStream in) throws IOException {
    LineReader reader = new LineReader(in);
    List<Line> lines = new ArrayList<>();
    Optional<Line> line = reader.next();
    while (line.isPresent()) {
      lines.add(line.get());
      line = reader.next();
    }
    return lines;
  }

  /// Bytes that arrive in pieces of chance sizes.
  private static final class Dribble extends ByteArrayInputStream {
    private final RandomGenerator random;

    Dribble(byte[] bytes, RandomGenerator random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) {
      return super.read(bytes, from, Math.min(length, 1 + random.nextInt(9000)));
    }
  }
}
