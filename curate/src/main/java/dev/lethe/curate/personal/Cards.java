package dev.lethe.curate.personal;

import module java.base;

/// Numbers of payment cards: 12 to 19 digits, a beginning that an issuer uses (ISO/IEC 7812), and a
/// right check digit (Luhn). Groups may be parted by one space or hyphen; the first has four
/// digits.
final class Cards implements Detector {

  private static final int LONGEST = 19;

  @Override
  public void find(String text, List<Span> found) {
    if (!Chars.hasDigits(text, 12)) {
      return;
    }
    for (int at = 0; at < text.length(); at++) {
      if (Chars.isDigit(text, at)) {
        int end = Chars.opens(text, at) ? card(text, at) : at;
        if (end > at) {
          found.add(new Span(at, end, PersonalType.CARD));
        }
        at = Math.max(end, Chars.afterDigits(text, at)) - 1;
      }
    }
  }

  /// The end of the longest card number that begins here, or `start` if none does.
  private static int card(String text, int start) {
    StringBuilder digits = new StringBuilder();
    int best = start;
    int at = start;
    while (digits.length() <= LONGEST && Chars.isDigit(text, at)) {
      digits.append(Chars.digit(text, at++));
      if (!Chars.isDigit(text, at)) {
        if (isCard(digits) && Chars.closes(text, at)) {
          best = at;
        }
        boolean first = digits.length() == at - start;
        boolean gap = Chars.isSpace(text, at) || Chars.is(text, at, '-');
        if (!gap || (first && digits.length() != 4)) {
          return best;
        }
        at++;
      }
    }
    return best;
  }

  private static boolean isCard(CharSequence digits) {
    int length = digits.length();
    return length >= 12 && length <= LONGEST && isIssued(digits.toString()) && passesLuhn(digits);
  }

  /// Whether an issuer's numbers of this length begin so.
  private static boolean isIssued(String digits) {
    int two = Integer.parseInt(digits.substring(0, 2));
    int four = Integer.parseInt(digits.substring(0, 4));
    return switch (digits.length()) {
      case 12 -> two == 50 || (two >= 56 && two <= 58) || two / 10 == 6;
      case 13 -> two / 10 == 4;
      case 14 -> two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059);
      case 15 -> two == 34 || two == 37 || four == 2131 || four == 1800;
      case 16 -> two / 10 == 4 || two / 10 == 5 || two / 10 == 6 || two == 35 || isSixteen(four);
      default -> two / 10 == 4 || two / 10 == 6 || two == 50 || (two >= 56 && two <= 58);
    };
  }

  /// Mastercard's second range, and Diners Club's of 16 digits.
  private static boolean isSixteen(int four) {
    return (four >= 2221 && four <= 2720) || four / 100 == 36 || (four >= 3000 && four <= 3059);
  }

  private static boolean passesLuhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
