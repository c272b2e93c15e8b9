package dev.lethe.model.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

class TeamTest {
  @Test
  void everyTaskRunsOnce() {
    var runs = new AtomicIntegerArray(1000);
    try (Team team = Team.of(3)) {
      team.each(1000, runs::incrementAndGet);
    }
    assertThat(IntStream.range(0, 1000).map(runs::get)).containsOnly(1);
  }

  @Test
  void aTeamOfOneRunsInPlaceAndInOrder() {
    var seen = new ArrayList<String>();
    try (Team team = Team.of(1)) {
      team.each(3, i -> seen.add(i + Thread.currentThread().getName()));
    }
    String here = Thread.currentThread().getName();
    assertThat(seen).containsExactly("0" + here, "1" + here, "2" + here);
  }

  @Test
  void aFailureOfAHelperIsAFailureOfTheWork() {
    try (Team team = Team.of(2)) {
      assertThatThrownBy(() -> team.each(50, TeamTest::fail)).isInstanceOf(RuntimeException.class);
    }
  }

  private static void fail(int task) {
    throw new ArithmeticException("task " + task);
  }

  @Test
  void aTeamOfNobodyIsRefused() {
    assertThatThrownBy(() -> Team.of(0)).hasMessageContaining("found 0");
  }
}
