package dev.lethe.story;

import module java.base;

/// How much is tried, from the system properties `lethe.*`.
final class Settings {

  /// With this many trials everything else is tried at full length, too.
  private static final int ALL = 200;

  private static final int TRIALS = 40;

  private Settings() {}

  /// How many trials run in this process: `lethe.trials`.
  static int trials() {
    return Integer.getInteger("lethe.trials", TRIALS);
  }

  /// The seed of the first trial: `lethe.first`.
  static long first() {
    return Long.getLong("lethe.first", 1);
  }

  /// How many trials run on each kind of machine: `lethe.machine-trials`.
  static int machineTrials() {
    return Integer.getInteger("lethe.machine-trials", trials() < ALL ? 2 : 20);
  }

  /// How many trials run through the command line: `lethe.command-trials`.
  static int commandTrials() {
    return Integer.getInteger("lethe.command-trials", trials() < ALL ? 1 : 10);
  }

  /// How many trials are disturbed by killing commands: `lethe.crash-trials`.
  static int crashTrials() {
    return Integer.getInteger("lethe.crash-trials", trials() < ALL ? 1 : 10);
  }

  /// The seeds of so many trials, beginning with the first.
  static LongStream seeds(int trials) {
    return LongStream.range(first(), first() + trials);
  }
}
