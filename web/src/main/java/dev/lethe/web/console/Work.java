package dev.lethe.web.console;

import module java.base;

/// Work under way.
///
/// @param what the command that does it, such as `forget`
/// @param since when it began
/// @param done how many tokens it has learned or found, from 0
/// @param total how many there are, 0 while that is not known
public record Work(String what, Instant since, long done, long total) {

  /// How much is done, in whole percent, 0 to 100.
  public long percent() {
    return total == 0 ? 0 : Math.min(100, 100 * done / total);
  }
}
