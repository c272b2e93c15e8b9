package dev.lethe.ingest.text;

import module java.base;

/// An address of something on the web, as foreign data gives it.
public final class Address {

  /// The most characters that an address may have.
  private static final int LONGEST = 4096;

  private Address() {}

  /// Whether this is an absolute address (RFC 3986): a scheme and more, in visible characters.
  public static boolean isAbsolute(String text) {
    int colon = text.indexOf(':');
    boolean sized = colon > 0 && colon + 1 < text.length() && text.length() <= LONGEST;
    if (!sized || !Character.isLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      if (!isOfScheme(text.charAt(i))) {
        return false;
      }
    }
    for (int i = colon; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isVisible(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfScheme(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '-'
        || c == '.';
  }

  private static boolean isVisible(int point) {
    if (point < 0x7f) {
      return point > ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
