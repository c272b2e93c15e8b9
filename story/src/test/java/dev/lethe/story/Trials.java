package dev.lethe.story;

import module java.base;

import dev.lethe.story.Trial.Outcome;

/// Trials in one process: `Trials THREADS SEED...` prints a line for each, the seed and the two
/// digests.
final class Trials {

  private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");
  private static final Instant LATER = Instant.parse("2031-10-26T01:30:00Z");

  private Trials() {}

  /// Tries the trial of this seed in this process.
  static Outcome run(long seed, int threads) {
    return run(Trial.draw(seed), threads);
  }

  /// Tries this trial in this process.
  static Outcome run(Trial trial, int threads) {
    return trial.run(
        each -> new OpenWorld(each.keys(), each.cut(), threads, NOW),
        each -> FarWorld.of(new OpenWorld(each.keys(), each.cut(), threads, LATER), each.seed()));
  }

  /// Tries the trials of the seeds that the arguments name.
  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    for (String seed : List.of(arguments).subList(1, arguments.length)) {
      Outcome outcome = run(Long.parseLong(seed), threads);
      System.out.println(seed + " " + outcome.forgotten() + " " + outcome.neverMet());
    }
  }
}
