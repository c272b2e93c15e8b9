package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.story.Trial.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same trial gives the same digests on every kind of machine.
class MachinesTest {

  private static final List<Long> SEEDS = Settings.seeds(Settings.machineTrials()).boxed().toList();
  private static final List<String> HERE = SEEDS.stream().map(MachinesTest::here).toList();

  @ParameterizedTest
  @EnumSource
  void aMachineChangesNoDigest(Machine machine) {
    assertThat(machine.run(SEEDS)).isEqualTo(HERE);
  }

  private static String here(long seed) {
    Outcome outcome = Trials.run(seed, 1);
    assertThat(outcome.forgotten()).as("seed %d", seed).isEqualTo(outcome.neverMet());
    return seed + " " + outcome.forgotten() + " " + outcome.neverMet();
  }
}
