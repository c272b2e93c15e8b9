package dev.lethe.curate.personal;

import module java.base;

/// Addresses of the Internet Protocol, version 4 (four numbers up to 255) and 6 (RFC 4291). What
/// says nothing of anybody stays: this machine, private networks (RFC 1918), no address at all, and
/// versions of programs such as `v1.2.3.4`.
final class IpAddresses implements Detector {

  private static final Nearby VERSION = new Nearby(List.of("version", "release", "build"));

  @Override
  public void find(String text, List<Span> found) {
    for (int at = 0; at < text.length(); at++) {
      if (isHex(text, at) && Chars.opens(text, at) && !Chars.is(text, at - 1, ':')) {
        int end = Math.max(four(text, at), six(text, at));
        if (end > at) {
          found.add(new Span(at, end, PersonalType.IP));
        }
        at = Math.max(end, Chars.afterWord(text, at)) - 1;
      }
    }
  }

  private static int four(String text, int start) {
    int[] parts = new int[4];
    int at = start;
    for (int part = 0; part < 4; part++) {
      int end = Math.min(Chars.afterDigits(text, at), at + 4);
      parts[part] = end > at && end <= at + 3 ? number(text, at, end) : 256;
      if (parts[part] > 255 || (part < 3 && !Chars.is(text, end, '.'))) {
        return start;
      }
      at = part < 3 ? end + 1 : end;
    }
    boolean whole = Chars.closes(text, at) && !Chars.is(text, start - 1, '.');
    return whole && isSomebodys(parts) && !VERSION.before(text, start) ? at : start;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int at = from; at < to; at++) {
      value = value * 10 + Chars.digit(text, at);
    }
    return value;
  }

  private static boolean isSomebodys(int[] part) {
    boolean privates =
        part[0] == 10
            || (part[0] == 172 && part[1] >= 16 && part[1] <= 31)
            || (part[0] == 192 && part[1] == 168)
            || (part[0] == 169 && part[1] == 254);
    return part[0] != 0 && part[0] != 127 && part[0] < 224 && !privates;
  }

  /// Groups of up to four hexadecimal digits between colons: eight, or fewer with one `::`.
  private static int six(String text, int start) {
    int groups = 0;
    int gaps = 0;
    int digits = 0;
    int at = start;
    int end = start;
    while (groups < 8 && isHex(text, at)) {
      int next = at;
      while (next < at + 4 && isHex(text, next)) {
        digits += Chars.isDigit(text, next) ? 1 : 0;
        next++;
      }
      groups++;
      end = next;
      if (!Chars.is(text, next, ':')) {
        break;
      }
      boolean gap = Chars.is(text, next + 1, ':');
      gaps += gap ? 1 : 0;
      at = gap ? next + 2 : next + 1;
      if (gap && !isHex(text, at)) {
        end = at;
        break;
      }
    }
    boolean complete = gaps == 0 ? groups == 8 : gaps == 1 && groups >= 2 && groups < 8;
    return complete && digits > 0 && Chars.closes(text, end) && !Chars.is(text, end, ':')
        ? end
        : start;
  }

  private static boolean isHex(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
