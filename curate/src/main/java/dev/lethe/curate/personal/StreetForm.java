package dev.lethe.curate.personal;

import module java.base;

/// A way to write a street with a house number.
interface StreetForm {

  /// How many words a street's name may have.
  int WORDS = 5;

  /// The address around the digits from `start` to `end`, or empty. It looks a few words far.
  Optional<Span> around(String text, int start, int end);

  /// The end of a house number whose digits end here, with a letter (`12a`, `12 b`) or a second
  /// number (`12-14`).
  static int afterNumber(String text, int end) {
    int letter = Chars.is(text, end, ' ') ? end + 1 : end;
    if (Chars.isWord(text, letter)
        && !Chars.isDigit(text, letter)
        && "abcdefABCDEF".indexOf(text.charAt(letter)) >= 0
        && !Chars.isWord(text, letter + 1)
        && !(letter > end && text.charAt(letter) == 'a')) {
      return letter + 1;
    }
    boolean range = Chars.isOneOf(text, end, "-–/") && Chars.isDigit(text, end + 1);
    int second = range ? Chars.afterDigits(text, end + 1) : end;
    return second > end && second <= end + 6 ? second : end;
  }
}
