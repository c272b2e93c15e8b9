package dev.lethe.ingest.json;

/// What came of reading a value.
public sealed interface Reading {

  /// The value, as it should be.
  record Whole(Value value) implements Reading {}

  /// A value that breaks a rule.
  ///
  /// @param problem what was expected and what was found
  record Spoiled(String problem) implements Reading {}
}
