package dev.lethe.core.corpus;

import module java.base;

/// Whether a document may be learned.
public sealed interface Eligibility {

  /// It may.
  ///
  /// @param text the words that are learned: the author's, with placeholders instead of personal
  ///   data
  /// @param replaced how many pieces of each type of personal data were replaced, by the type's
  ///   name
  record Eligible(String text, SortedMap<String, Integer> replaced) implements Eligibility {
    public Eligible {
      replaced = Collections.unmodifiableSortedMap(new TreeMap<>(replaced));
    }
  }

  /// It may not.
  ///
  /// @param reason why
  /// @param rule the rule that says so, in words
  record Excluded(Reason reason, String rule) implements Eligibility {}
}
