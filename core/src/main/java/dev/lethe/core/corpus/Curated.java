package dev.lethe.core.corpus;

import module java.base;

/// What curation makes of one document.
public sealed interface Curated {

  /// It may be learned, in these words.
  ///
  /// @param text the author's words, with placeholders such as `[email]` instead of personal data;
  ///   never empty
  /// @param replaced how many pieces of each type of personal data were replaced, by the type's
  ///   name, such as `email`; each at least 1; empty if none were. It holds no value.
  record Kept(String text, SortedMap<String, Integer> replaced) implements Curated {
    public Kept {
      replaced = Collections.unmodifiableSortedMap(new TreeMap<>(replaced));
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a kept text has words, but this one is empty");
      }
      if (replaced.values().stream().anyMatch(count -> count < 1)) {
        throw new IllegalArgumentException(
            "a type of personal data that was replaced was replaced at least once, but found "
                + replaced);
      }
    }
  }

  /// It stays out.
  ///
  /// @param reason [Reason#EMPTY], [Reason#QUALITY] or [Reason#DUPLICATE]
  /// @param rule the rule that says so, in words that quote nothing of the text
  record Dropped(Reason reason, String rule) implements Curated {
    public Dropped {
      if (!EnumSet.of(Reason.EMPTY, Reason.QUALITY, Reason.DUPLICATE).contains(reason)) {
        throw new IllegalArgumentException(
            "curation drops what is empty, poor or said before, but was given " + reason);
      }
    }
  }
}
