package dev.lethe.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.Sequence;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final BaseSource LONG = source("long", 3, 1, 100);
  private static final BaseSource SHORT = source("short", 1, 4, 100);

  @Test
  void eachSourceHasItsShareOfTheTokens() {
    assertThat(shareOfLong(0.2)).isCloseTo(0.75, within(0.02));
    assertThat(shareOfLong(0.8)).isCloseTo(0.2, within(0.02));
  }

  @Test
  void aBatchHasNoMoreRowsThanAskedFor() {
    Mixture mixture = mixture(1, LONG, SHORT);
    for (int i = 0; i < 50; i++) {
      assertThat(mixture.next(100, 0.1).orElseThrow().rows()).isBetween(61, 100);
    }
  }

  @Test
  void aSourceIsReadNoMoreOftenThanAllowed() {
    Mixture mixture = mixture(2, source("once", 1, 1, 1), source("thrice", 1, 1, 3));
    Map<Integer, Integer> read = new TreeMap<>();
    for (Optional<Batch> batch = mixture.next(100, 0);
        batch.isPresent();
        batch = mixture.next(100, 0)) {
      for (Sequence sequence : batch.get().sequences()) {
        read.merge(sequence.inputs()[0], 1, Integer::sum);
      }
    }
    assertThat(read.values()).containsOnly(1, 3);
    assertThat(mixture.passes()).containsEntry("once", 1.0).containsEntry("thrice", 3.0);
  }

  @Test
  void theSeedDecidesTheOrder() {
    assertThat(firsts(mixture(3, LONG, SHORT)))
        .isEqualTo(firsts(mixture(3, LONG, SHORT)))
        .isNotEqualTo(firsts(mixture(4, LONG, SHORT)));
  }

  private static double shareOfLong(double progress) {
    Mixture mixture = mixture(5, LONG, SHORT);
    int longs = 0;
    int all = 0;
    for (int i = 0; i < 100; i++) {
      for (Sequence sequence : mixture.next(400, progress).orElseThrow().sequences()) {
        longs += sequence.length() == 39 ? 40 : 0;
        all += sequence.length() + 1;
      }
    }
    return longs / (double) all;
  }

  private static List<Integer> firsts(Mixture mixture) {
    return mixture.next(1000, 0).orElseThrow().sequences().stream()
        .map(sequence -> sequence.inputs()[0])
        .toList();
  }

  private static Mixture mixture(long seed, BaseSource first, BaseSource second) {
    SequencedMap<BaseSource, List<int[]>> sequences = new LinkedHashMap<>();
    sequences.put(first, sequences(0, 40));
    sequences.put(second, sequences(1000, 10));
    return new Mixture(sequences, 0.5, seed);
  }

  /// 50 sequences of one length, each with tokens of its own.
  private static List<int[]> sequences(int from, int length) {
    return IntStream.range(from, from + 50)
        .mapToObj(token -> IntStream.generate(() -> token).limit(length).toArray())
        .toList();
  }

  private static BaseSource source(String name, double share, double finishShare, int passes) {
    return new BaseSource(name, Format.NOVEL, name, share, finishShare, passes);
  }
}
