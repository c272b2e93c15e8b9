package dev.lethe.core.rights;

/// Why two accounts are known to be one person's.
public enum Proof {
  /// The operator of the home says so.
  OPERATOR,
  /// Their person has proven both.
  PERSON,
  /// Both accounts carry the same address, verified by their platforms.
  ADDRESS
}
