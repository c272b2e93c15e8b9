package dev.lethe.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private final Schedule schedule = new Schedule(0.01, 0.1);

  @Test
  void itRisesStraightAndFallsByHalfACosine() {
    assertThat(schedule.rate(0)).isEqualTo(0.0002);
    assertThat(schedule.rate(0.05)).isCloseTo(0.005, within(1e-12));
    assertThat(schedule.rate(0.1)).isCloseTo(0.01, within(1e-12));
    assertThat(schedule.rate(0.55)).isCloseTo(0.0051, within(1e-12));
    assertThat(schedule.rate(1)).isCloseTo(0.0002, within(1e-12));
    assertThat(schedule.rate(1.2)).isCloseTo(0.0002, within(1e-12));
  }

  @Test
  void withoutWarmUpItStartsAtTheTop() {
    assertThat(new Schedule(0.01, 0).rate(0)).isEqualTo(0.01);
  }
}
