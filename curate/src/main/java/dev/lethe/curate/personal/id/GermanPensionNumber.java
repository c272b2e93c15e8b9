package dev.lethe.curate.personal.id;

import module java.base;

/// Germany's pension insurance number (VKVV, section 2): area, date of birth, first letter of the
/// name at birth, serial number, check digit. The letter counts as the two digits of its place in
/// the alphabet; the sums of the digits of each weighted digit add up to the check digit modulo 10.
final class GermanPensionNumber implements NationalIdentifier {

  private static final Shape SHAPE = new Shape("dd~dddddd~L~ddd");
  private static final Shape PARTED = new Shape("dd~dd~dd~dd~L~dd~d");
  private static final int[] WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};

  @Override
  public int end(String text, int start) {
    return SHAPE
        .at(text, start)
        .or(() -> PARTED.at(text, start))
        .filter(GermanPensionNumber::isRight)
        .map(Shape.Match::end)
        .orElse(start);
  }

  private static boolean isRight(Shape.Match match) {
    int day = match.digit(2) * 10 + match.digit(3);
    int month = match.digit(4) * 10 + match.digit(5);
    boolean born = day <= 81 && month <= 12;
    return born && check(match) == match.digit(11);
  }

  private static int check(Shape.Match match) {
    int letter = match.digit(8) - 9;
    String digits = match.compact().substring(0, 8) + letter / 10 + letter % 10;
    String counted = digits + match.compact().substring(9, 11);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int product = Character.digit(counted.charAt(i), 10) * WEIGHTS[i];
      sum += product / 10 + product % 10;
    }
    return sum % 10;
  }
}
