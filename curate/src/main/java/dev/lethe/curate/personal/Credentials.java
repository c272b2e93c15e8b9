package dev.lethe.curate.personal;

import module java.base;

/// The name and password in an address such as `https://name:password@host/`.
final class Credentials {

  /// How long name and password may be together, in chars.
  private static final int LONGEST = 256;

  private Credentials() {}

  /// Adds what stands between `://` here and `@`, if there is a colon within; the index after it.
  static int find(String text, int at, List<Span> found) {
    if (!text.startsWith("://", at)) {
      return at;
    }
    int start = at + 3;
    int end = start;
    boolean colon = false;
    while (end < text.length() && end < start + LONGEST && isPart(text.charAt(end))) {
      colon |= end > start && text.charAt(end) == ':';
      end++;
    }
    if (!colon || !Chars.is(text, end, '@') || text.charAt(end - 1) == ':') {
      return at;
    }
    found.add(new Span(start, end, PersonalType.SECRET));
    return end;
  }

  private static boolean isPart(char c) {
    return !Character.isWhitespace(c) && "/@?#<>\"'[]{}()".indexOf(c) < 0;
  }
}
