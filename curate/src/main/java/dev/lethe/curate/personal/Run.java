package dev.lethe.curate.personal;

import module java.base;

/// Digits and what parts the groups of a telephone number, as far as they go.
///
/// @param start the index of the first char, a digit, `+` or `(`
/// @param end the index after the last digit
/// @param digits how many digits it has
/// @param groups in how many groups
record Run(int start, int end, int digits, int groups) {

  private static final String PARTS = " -./()\u00A0\u202F\u2010\u2011\u2013+＋";
  private static final List<String> EXTENSIONS =
      List.of("ext. ", "ext.", "ext ", "x", "extension ", "#", "dw ", "durchwahl ");

  /// The run that begins here. At most two chars part two groups.
  static Run at(String text, int start) {
    int digits = 0;
    int groups = 0;
    int end = start;
    int at = start;
    while (at < text.length() && at - end <= 3) {
      if (Chars.isDigit(text, at)) {
        int after = Chars.afterDigits(text, at);
        digits += after - at;
        groups++;
        end = after;
        at = after;
      } else if (Chars.isOneOf(text, at, PARTS)) {
        at++;
      } else {
        break;
      }
    }
    return new Run(start, Math.max(end, start + 1), digits, groups);
  }

  int length() {
    return end - start;
  }

  boolean isParted() {
    return groups > 1;
  }

  /// The end of the run with an extension, such as `x123`, if one follows.
  int extended(String text) {
    int at = Chars.isSpace(text, end) ? end + 1 : end;
    for (String word : EXTENSIONS) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        int from = at + word.length();
        int after = Math.min(Chars.afterDigits(text, from), from + 7);
        if (after > from && after <= from + 6 && !Chars.isWord(text, after)) {
          return after;
        }
      }
    }
    return end;
  }

  /// Whether this is a date or the address of a computer.
  boolean isOtherwise(String text) {
    List<Integer> sizes = sizes(text);
    boolean date =
        sizes.size() >= 3
            && (sizes.subList(0, 3).equals(List.of(4, 2, 2))
                || (sizes.get(0) <= 2 && sizes.get(1) <= 2 && sizes.get(2) == 4))
            && isPartedBy(text, "-./");
    boolean computer =
        groups == 4 && isPartedBy(text, ".") && sizes.stream().allMatch(size -> size <= 3);
    return date || computer;
  }

  /// Whether this is a fraction, or thousands parted by points.
  boolean isDecimal(String text) {
    List<Integer> sizes = sizes(text);
    boolean points = isPartedBy(text, ".");
    boolean thousands = sizes.stream().skip(1).allMatch(size -> size == 3);
    return points && (groups == 2 || (sizes.getFirst() <= 3 && thousands));
  }

  /// Whether the first gap is one of these chars.
  private boolean isPartedBy(String text, String parts) {
    return Chars.isDigit(text, start) && Chars.isOneOf(text, Chars.afterDigits(text, start), parts);
  }

  private List<Integer> sizes(String text) {
    List<Integer> sizes = new ArrayList<>();
    for (int at = start; at < end; at++) {
      if (Chars.isDigit(text, at)) {
        int after = Chars.afterDigits(text, at);
        sizes.add(after - at);
        at = after - 1;
      }
    }
    return sizes;
  }
}
