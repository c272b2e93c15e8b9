package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.story.Trial.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The promise holds through the command line, each command a process of its own, and its digests
/// are those of a trial in one process.
class CommandLineTest {

  private static final List<String> ELSEWHERE =
      List.of("-Duser.timezone=Asia/Kathmandu", "-Duser.language=ar", "-Duser.country=EG");

  @ParameterizedTest
  @MethodSource("seeds")
  void theCommandsKeepThePromise(long seed) {
    Outcome commands =
        Trial.draw(seed)
            .run(
                trial -> world(trial, List.of("--add-modules=jdk.incubator.vector")),
                trial -> world(trial, ELSEWHERE));
    assertThat(commands).as("seed %d", seed).isEqualTo(Trials.run(seed, 1));
    assertThat(commands.forgotten()).as("seed %d", seed).isEqualTo(commands.neverMet());
  }

  private static World world(Trial trial, List<String> options) {
    return new CommandWorld(trial.keys(), trial.cut(), Optional.of(Server.url()), options);
  }

  static LongStream seeds() {
    return Settings.seeds(Settings.commandTrials());
  }
}
