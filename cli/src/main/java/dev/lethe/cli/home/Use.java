package dev.lethe.cli.home;

/// How a command uses a home that a running server lends it.
public enum Use {
  /// Alone among commands: it takes in, builds, forgets or rules.
  ALONE,
  /// Beside others: what it does is one act of the registry or only looks.
  BESIDE
}
