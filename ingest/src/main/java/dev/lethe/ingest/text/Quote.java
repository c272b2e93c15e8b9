package dev.lethe.ingest.text;

import module java.base;

/// A foreign string as a message may show it: short, on one line, with every character visible.
public final class Quote {

  /// How many characters are shown at most.
  private static final int SHOWN = 80;

  private Quote() {}

  /// The string in quotation marks; what is longer ends with `…`.
  public static String of(String foreign) {
    return "\"" + visible(foreign, SHOWN) + "\"";
  }

  /// The first `most` characters with controls, invisible marks and broken characters escaped.
  public static String visible(String foreign, int most) {
    String head = foreign.length() > most ? foreign.substring(0, most) : foreign;
    StringBuilder out = new StringBuilder();
    head.codePoints().forEach(point -> append(out, point));
    return head.length() < foreign.length() ? out + "…" : out.toString();
  }

  private static void append(StringBuilder out, int point) {
    if (isVisible(point)) {
      out.appendCodePoint(point);
    } else {
      out.append("\\u").append(HexFormat.of().toHexDigits((char) point));
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
