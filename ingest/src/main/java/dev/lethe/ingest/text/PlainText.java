package dev.lethe.ingest.text;

import module java.base;

/// Plain text as it is kept: in Unicode's composed form (NFC, UAX #15), lines ended by `\n`,
/// without control characters, overrides of the direction of writing, or halves of characters.
public final class PlainText {

  /// How many combining marks one character may carry; more are decoration, and composing them
  /// takes time that grows with their square. The number is that of UAX #15's Stream-Safe Text
  /// Format.
  private static final int MARKS = 30;

  private final String raw;
  private final StringBuilder out;
  private int marks;

  private PlainText(String raw) {
    this.raw = raw;
    this.out = new StringBuilder(raw.length());
  }

  /// This text, cleaned and without white space around it.
  public static String of(CharSequence raw) {
    String text = raw.toString();
    if (isSimple(text)) {
      return text.strip();
    }
    PlainText plain = new PlainText(text);
    plain.clean();
    return Normalizer.normalize(plain.out, Normalizer.Form.NFC).strip();
  }

  /// Whether nothing is to be done: all of it is visible ASCII, Latin of blocks without combining
  /// marks, or general punctuation, all of which are their own composed form.
  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean simple =
          c <= '~'
              ? c >= ' ' || c == '\n'
              : (c > '\u00A0' && c < '\u0300') || (c >= '\u2010' && c <= '\u2027');
      if (!simple) {
        return false;
      }
    }
    return true;
  }

  private void clean() {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\r') {
        if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (Character.isHighSurrogate(c) && i + 1 < raw.length()) {
        char low = raw.charAt(i + 1);
        if (Character.isLowSurrogate(low)) {
          keep(Character.toCodePoint(c, low));
          i++;
        }
      } else {
        keep(c);
      }
    }
  }

  private void keep(int point) {
    switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR -> put(' ');
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> put('\n');
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK -> {
        if (marks++ < MARKS) {
          out.appendCodePoint(point);
        }
      }
      default -> {
        if (point == '\t') {
          put(' ');
        } else if (point == '\n' || point == '\u0085') {
          put('\n');
        } else if (!isDropped(point)) {
          put(point);
        }
      }
    }
  }

  private void put(int point) {
    marks = 0;
    out.appendCodePoint(point);
  }

  /// Whether a character has no place in a text: controls other than white space, halves of
  /// characters, noncharacters, byte order marks, and the overrides, embeddings and isolates of the
  /// bidirectional algorithm (UAX #9), which let a text read differently than it is written.
  static boolean isDropped(int point) {
    return (Character.isISOControl(point) && !Character.isWhitespace(point))
        || (point >= 0xD800 && point <= 0xDFFF)
        || (point & 0xFFFE) == 0xFFFE
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0xFEFF
        || (point >= 0x1C && point <= 0x1F)
        || point == 0x0B
        || point == 0x0C;
  }
}
