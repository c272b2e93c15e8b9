package dev.lethe.curate.personal;

import module java.base;

/// A word of a text, with the apostrophes and hyphens within it.
///
/// @param start the index of its first char
/// @param end the index after its last char; equal to `start` if there is no word
record Word(int start, int end) {

  /// No word of a street is longer, in chars.
  private static final int LONGEST = 40;

  /// The word that begins here.
  static Word from(String text, int start) {
    int end = start;
    while (end < start + LONGEST && isPart(text, end)) {
      end++;
    }
    return new Word(start, isPart(text, end) ? start : end);
  }

  /// The word that ends before this index.
  static Word before(String text, int end) {
    int start = end;
    while (start > end - LONGEST && isPart(text, start - 1)) {
      start--;
    }
    return new Word(isPart(text, start - 1) ? end : start, end);
  }

  /// The word after this one, with one space between; empty if none is. After more than three chars
  /// a full stop ends the sentence; after fewer it abbreviates.
  Word next(String text) {
    int at = Chars.is(text, end, '.') && end - start <= 3 ? end + 1 : end;
    return Chars.isSpace(text, at) ? from(text, at + 1) : new Word(at, at);
  }

  boolean isEmpty() {
    return start == end;
  }

  /// Whether it begins with a capital letter, or with a letter of a script that has none.
  boolean isCapital(String text) {
    return !isEmpty()
        && Character.isLetter(text.charAt(start))
        && !Character.isLowerCase(text.charAt(start));
  }

  /// The word in lower case.
  String folded(String text) {
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isPart(String text, int at) {
    return Chars.isWord(text, at)
        || (Chars.isOneOf(text, at, "'’-")
            && Chars.isWord(text, at + 1)
            && Chars.isWord(text, at - 1));
  }
}
