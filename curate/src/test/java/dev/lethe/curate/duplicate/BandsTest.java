package dev.lethe.curate.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class BandsTest {

  /// Beside it a list that is searched from end to end.
  @Test
  void aTextIsFoundByEachOfItsBandsAndByNoOther() {
    long seed = 20261126;
    Random random = new Random(seed);
    Bands bands = new Bands();
    Map<Shingles, long[]> slow = new LinkedHashMap<>();
    for (int trial = 0; trial < 1_500; trial++) {
      long[] of = some(random);
      Set<Shingles> expected =
          slow.entrySet().stream()
              .filter(entry -> sharesOne(entry.getValue(), of))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      Set<Shingles> seen = new HashSet<>();
      assertThat(
              bands.any(
                  of,
                  text -> {
                    seen.add(text);
                    return false;
                  }))
          .isFalse();
      assertThat(seen).as("seed %d, trial %d", seed, trial).isEqualTo(expected);
      assertThat(bands.any(of, _ -> true)).isEqualTo(!expected.isEmpty());
      Shingles text = Shingles.of("");
      bands.add(text, of);
      slow.put(text, of);
    }
  }

  private static boolean sharesOne(long[] some, long[] others) {
    return Arrays.stream(some).anyMatch(each -> Arrays.stream(others).anyMatch(o -> o == each));
  }

  /// Bands of which some were drawn before, and some end in the same bits.
  private static long[] some(Random random) {
    return random
        .longs(MinHash.BANDS, 0, 20_000)
        .map(band -> random.nextInt(4) == 0 ? band << 40 : band)
        .toArray();
  }
}
