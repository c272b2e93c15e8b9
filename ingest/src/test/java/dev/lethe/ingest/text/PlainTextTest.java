package dev.lethe.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @Test
  void textIsComposed() {
    assertThat(PlainText.of("Cafe\u0301")).isEqualTo("Café");
  }

  @Test
  void whatNobodySeesIsRemoved() {
    assertThat(PlainText.of("a\u0000b\u202Ec\u2066d\uFEFFe\uFFFFf\u0007g\u0085h"))
        .isEqualTo("abcdefg\nh");
  }

  @Test
  void halvesOfCharactersAreRemoved() {
    assertThat(PlainText.of("a\uD83Db\uDC1Fc\uD83D\uDC1F\uD83D")).isEqualTo("abc🐟");
  }

  @Test
  void linesEndInOneWay() {
    assertThat(PlainText.of(" a\r\nb\rc\u2028d\n ")).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void indentationStays() {
    assertThat(PlainText.of("if (x) {\n\treturn  1;\n}")).isEqualTo("if (x) {\n return  1;\n}");
  }

  @Test
  void joinedEmojiAndRightToLeftMarksStay() {
    assertThat(PlainText.of("👩\u200D🚀 \u200Fשלום")).isEqualTo("👩\u200D🚀 \u200Fשלום");
  }

  @Test
  void aCharacterCarriesAtMostThirtyMarks() {
    assertThat(PlainText.of("a" + "\u0301".repeat(1000) + "b")).hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void cleaningTwiceChangesNothing() {
    long seed = 20260131;
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < 2000; i++) {
      String once = PlainText.of(wild(random));
      assertThat(PlainText.of(once)).as("seed %d, text %d", seed, i).isEqualTo(once);
    }
  }

  private static String wild(RandomGenerator random) {
    int[] points = random.ints(40, 0, 0x3100).toArray();
    return new String(points, 0, points.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🐟", "x", "@", "\u0301", "\u0301\u0323", "\u202E", "\uD83D", "é"})
  @Timeout(20)
  void aMegabyteIsLookedAtAFewTimesAndNoMore(String unit) {
    Counted text = new Counted(unit.repeat(1_000_000 / unit.length()), new AtomicLong());
    PlainText.of(text);
    assertThat(text.looks.get()).isLessThan(4L * text.length());
  }

  /// A text that counts how often a character of it is asked for.
  private record Counted(String text, AtomicLong looks) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks.incrementAndGet();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
