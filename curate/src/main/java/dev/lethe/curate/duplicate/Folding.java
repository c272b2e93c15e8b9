package dev.lethe.curate.duplicate;

import module java.base;

/// A text as it is compared: in lower case, letters, marks and digits only, words parted by one
/// space.
final class Folding {

  private Folding() {}

  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean gap = false;
    for (int at = 0; at < lower.length(); ) {
      int point = lower.codePointAt(at);
      at += Character.charCount(point);
      if (isPart(point)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        out.appendCodePoint(point);
        gap = false;
      } else {
        gap = true;
      }
    }
    return out.toString();
  }

  private static boolean isPart(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(point);
    };
  }
}
