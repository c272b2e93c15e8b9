package dev.lethe.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Census.Share;
import org.junit.jupiter.api.Test;

/// Which numbers of a census may be told.
class CensusTest {

  @Test
  void whereTenPeopleStandBehindEachNumberAllAreTold() {
    assertThat(of(Map.of("a", new Share(10, 50), "b", new Share(12, 40))).told(10))
        .containsExactly("a", "b");
  }

  @Test
  void whereOneIsNotToldTheSmallestOtherIsNotEither() {
    Census census =
        of(Map.of("a", new Share(10, 50), "b", new Share(12, 40), "c", new Share(9, 900)));
    assertThat(census.told(10)).containsExactly("a");
  }

  @Test
  void whereTwoAreNotToldNeitherFollows() {
    Census census =
        of(Map.of("a", new Share(10, 50), "b", new Share(2, 40), "c", new Share(9, 900)));
    assertThat(census.told(10)).containsExactly("a");
  }

  @Test
  void ofNobodyNothingIsTold() {
    assertThat(Census.empty().told(10)).isEmpty();
  }

  private static Census of(Map<String, Share> platforms) {
    return new Census(20, new TreeMap<>(platforms), new TreeMap<>());
  }
}
