package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.store.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Commands that are killed at random moments go on when they are run again: nothing acknowledged
/// is lost, and the digests are those of a home that nobody disturbed.
class CrashTest {

  /// How often each command is killed before it may end.
  private static final int KILLS = 2;

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasKilledGoesOn(long seed) {
    Trial trial = Trial.draw(seed);
    Random random = new Random(seed);
    List<Json.Obj> acknowledged = new ArrayList<>();
    try (CommandWorld calm = world(trial);
        CommandWorld rough = world(trial)) {
      for (Step step : trial.forgotten()) {
        long start = System.nanoTime();
        Optional<String> expected = calm.perform(step);
        long usual = (System.nanoTime() - start) / 1_000_000;
        for (int i = 0; i < KILLS; i++) {
          acknowledged.addAll(killed(rough, step, random.nextLong(usual + 1)));
        }
        assertThat(rough.perform(step)).as("seed %d, %s", seed, step).isEqualTo(expected);
      }
      assertThat(objections(rough, trial)).containsAll(references(acknowledged));
      assertThat(rough.said(List.of("audit", "--fresh")).array("differences")).isEmpty();
    }
  }

  static LongStream seeds() {
    return Settings.seeds(Settings.crashTrials());
  }

  private static CommandWorld world(Trial trial) {
    return new CommandWorld(trial.keys(), trial.cut(), Optional.empty(), List.of());
  }

  /// Kills the commands of this step, each after so many milliseconds, and returns what they had
  /// acknowledged until then.
  private static List<Json.Obj> killed(CommandWorld world, Step step, long milliseconds) {
    return world.commands(step).stream()
        .map(command -> killed(world.start(command), milliseconds))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Json.Obj> killed(Child.Running running, long milliseconds) {
    try {
      running.process().waitFor(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.process().destroyForcibly();
    String said = running.end().out();
    return said.endsWith("\n") ? Optional.of(Json.parseObject(said.strip())) : Optional.empty();
  }

  private static List<String> references(List<Json.Obj> acknowledged) {
    return acknowledged.stream()
        .filter(each -> each.get("objection").isPresent())
        .map(each -> each.string("objection"))
        .toList();
  }

  /// The references of all objections of those who objected.
  private static List<String> objections(CommandWorld world, Trial trial) {
    return trial.objectors().stream()
        .map(person -> world.said(List.of("status", person.accounts().getFirst())))
        .flatMap(status -> status.array("objections").stream())
        .map(each -> ((Json.Obj) each).string("reference"))
        .toList();
  }
}
