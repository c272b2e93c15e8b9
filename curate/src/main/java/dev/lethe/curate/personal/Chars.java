package dev.lethe.curate.personal;

/// What a char is, asked at any index: outside the text there is nothing, neither letter nor digit.
/// Digits of all scripts count, so that full-width or Arabic ones hide nothing.
public final class Chars {

  private Chars() {}

  /// The value of the digit here, 0 to 9, or -1 if there is none.
  public static int digit(CharSequence text, int at) {
    if (at < 0 || at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (c < 128) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return Character.digit(c, 10);
  }

  /// Whether a digit is here.
  public static boolean isDigit(CharSequence text, int at) {
    return digit(text, at) >= 0;
  }

  /// Whether a letter or a digit is here.
  public static boolean isWord(CharSequence text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c < 128 ? isAsciiWord(c) : Character.isLetterOrDigit(c);
  }

  /// Whether this is one of the 62 ASCII letters and digits.
  public static boolean isAsciiWord(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /// Whether this char is here.
  public static boolean is(CharSequence text, int at, char wanted) {
    return at >= 0 && at < text.length() && text.charAt(at) == wanted;
  }

  /// Whether one of these chars is here.
  public static boolean isOneOf(CharSequence text, int at, String wanted) {
    return at >= 0 && at < text.length() && wanted.indexOf(text.charAt(at)) >= 0;
  }

  /// Whether a space that does not end the line is here.
  public static boolean isSpace(CharSequence text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F';
  }

  /// Whether a number or code may begin here: it is not inside a word, nor a later group of a
  /// longer number.
  public static boolean opens(CharSequence text, int at) {
    return !isWord(text, at - 1) && !(isOneOf(text, at - 1, "-./_") && isDigit(text, at - 2));
  }

  /// Whether a number or code may end before this index.
  public static boolean closes(CharSequence text, int at) {
    return !isWord(text, at) && !(isOneOf(text, at, "-./_") && isDigit(text, at + 1));
  }

  /// The index after the digits that begin here.
  public static int afterDigits(CharSequence text, int at) {
    int end = at;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  /// The index after the letters and digits that begin here.
  public static int afterWord(CharSequence text, int at) {
    int end = at;
    while (isWord(text, end)) {
      end++;
    }
    return end;
  }

  /// Whether the text has at least so many digits.
  public static boolean hasDigits(CharSequence text, int wanted) {
    int left = wanted;
    for (int at = 0; at < text.length() && left > 0; at++) {
      if (isDigit(text, at)) {
        left--;
      }
    }
    return left <= 0;
  }
}
