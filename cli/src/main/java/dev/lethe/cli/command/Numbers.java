package dev.lethe.cli.command;

import module java.base;

/// Numbers as people read them.
final class Numbers {

  private Numbers() {}

  /// A whole number with its thousands apart.
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A count with its noun, which gets an s unless the count is one.
  static String of(long count, String noun) {
    return grouped(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /// A span of time in the unit that suits it.
  static String duration(Duration span) {
    double seconds = span.toNanos() / 1e9;
    if (seconds < 1) {
      return String.format(Locale.ROOT, "%.0f ms", seconds * 1000);
    }
    return seconds < 120
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : String.format(Locale.ROOT, "%.1f min", seconds / 60);
  }
}
