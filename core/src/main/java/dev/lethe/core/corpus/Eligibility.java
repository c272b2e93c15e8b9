package dev.lethe.core.corpus;

/// Whether a document may be learned.
public sealed interface Eligibility {

  /// It may.
  record Eligible() implements Eligibility {}

  /// It may not.
  ///
  /// @param reason why
  /// @param rule the rule that says so, in words
  record Excluded(Reason reason, String rule) implements Eligibility {}
}
