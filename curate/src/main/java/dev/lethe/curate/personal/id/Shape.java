package dev.lethe.curate.personal.id;

import module java.base;

import dev.lethe.curate.personal.Chars;

/// How an identifier is written: `d` is a digit, `L` an ASCII letter, `x` either, `-` one
/// separator, `~` one separator or none. A separator is a space, a hyphen, a full stop or a slash.
record Shape(String mask) {

  private static final String SEPARATORS = " -./\u00A0\u202F";

  /// A text of this shape.
  ///
  /// @param compact its digits and upper-case letters, without separators
  /// @param end the index after it
  record Match(String compact, int end) {

    /// The digit at this place, 0 to 9; letters give more.
    int digit(int place) {
      return Character.digit(compact.charAt(place), 36);
    }
  }

  /// What has this shape here and is no part of something longer.
  Optional<Match> at(String text, int start) {
    int end = end(text, start);
    return end > start && Chars.closes(text, end)
        ? Optional.of(new Match(compact(text, start, end), end))
        : Optional.empty();
  }

  /// The index after what has this shape here, or `start` if nothing has.
  private int end(String text, int start) {
    int at = start;
    for (int i = 0; i < mask.length(); i++) {
      char wanted = mask.charAt(i);
      if (wanted == '-' || wanted == '~') {
        boolean separator = Chars.isOneOf(text, at, SEPARATORS);
        if (!separator && wanted == '-') {
          return start;
        }
        at += separator ? 1 : 0;
      } else if (fits(text, at, wanted)) {
        at++;
      } else {
        return start;
      }
    }
    return at;
  }

  private static String compact(String text, int start, int end) {
    StringBuilder compact = new StringBuilder(end - start);
    for (int at = start; at < end; at++) {
      if (!Chars.isOneOf(text, at, SEPARATORS)) {
        compact.append(folded(text, at));
      }
    }
    return compact.toString();
  }

  private static boolean fits(String text, int at, char wanted) {
    return switch (wanted) {
      case 'd' -> Chars.isDigit(text, at);
      case 'L' -> isLetter(text, at);
      default -> Chars.isDigit(text, at) || isLetter(text, at);
    };
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length() && Chars.isAsciiWord(text.charAt(at)) && !Chars.isDigit(text, at);
  }

  private static char folded(String text, int at) {
    int digit = Chars.digit(text, at);
    return digit >= 0 ? (char) ('0' + digit) : Character.toUpperCase(text.charAt(at));
  }
}
