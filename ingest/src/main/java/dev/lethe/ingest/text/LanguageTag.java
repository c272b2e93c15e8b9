package dev.lethe.ingest.text;

import module java.base;

/// A tag of a language as a platform gives it (BCP 47).
public final class LanguageTag {

  private LanguageTag() {}

  /// The tag, or empty if it is not well-formed or says that the language is not determined.
  public static Optional<String> of(String tag) {
    return tag.equals("und") || !isWellFormed(tag) ? Optional.empty() : Optional.of(tag);
  }

  /// Whether this is a well-formed tag.
  public static boolean isWellFormed(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return !tag.isEmpty();
    } catch (IllformedLocaleException _) {
      return false;
    }
  }
}
