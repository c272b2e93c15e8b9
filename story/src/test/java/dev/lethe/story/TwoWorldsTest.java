package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.story.Trial.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The promise: a model that learned from people and forgot them is the model that never met them.
class TwoWorldsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void forgottenIsNeverMet(Trial trial) {
    Outcome outcome = Trials.run(trial, 1 + (int) Math.floorMod(trial.seed(), 2L));
    assertThat(outcome.forgotten())
        .as("%s; again: -Dlethe.trials=1 -Dlethe.first=%d", trial, trial.seed())
        .isEqualTo(outcome.neverMet());
  }

  static Stream<Trial> trials() {
    return Settings.seeds(Settings.trials()).mapToObj(Trial::draw);
  }
}
