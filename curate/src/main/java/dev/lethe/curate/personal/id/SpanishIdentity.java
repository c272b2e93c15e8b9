package dev.lethe.curate.personal.id;

import module java.base;

/// Spain's identity number: the DNI of citizens (8 digits) and the NIE of foreigners (X, Y or Z,
/// then 7 digits), each with a check letter, the number modulo 23 (Royal Decree 1553/2005).
final class SpanishIdentity implements NationalIdentifier {

  private static final Shape CITIZEN = new Shape("dd~ddd~ddd~L");
  private static final Shape FOREIGNER = new Shape("L~ddddddd~L");
  private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

  @Override
  public int end(String text, int start) {
    return CITIZEN
        .at(text, start)
        .or(() -> FOREIGNER.at(text, start).filter(match -> isForeigner(match.compact())))
        .filter(match -> isRight(match.compact()))
        .map(Shape.Match::end)
        .orElse(start);
  }

  private static boolean isForeigner(String compact) {
    return compact.charAt(0) >= 'X';
  }

  /// X, Y and Z count as 0, 1 and 2.
  private static boolean isRight(String compact) {
    char first = compact.charAt(0);
    String digits = (first >= 'X' ? first - 'X' : first - '0') + compact.substring(1, 8);
    if (compact.length() != 9) {
      return false;
    }
    return LETTERS.charAt(Integer.parseInt(digits) % 23) == compact.charAt(8);
  }
}
