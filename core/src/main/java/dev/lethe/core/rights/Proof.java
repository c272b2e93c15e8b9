package dev.lethe.core.rights;

/// Why two accounts are known to be one person's.
public enum Proof {
  /// The operator of the home says so.
  OPERATOR,
  /// Both accounts carry the same address, verified by their platforms.
  ADDRESS
}
