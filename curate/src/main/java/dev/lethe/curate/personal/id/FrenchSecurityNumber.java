package dev.lethe.curate.personal.id;

import module java.base;

/// France's social security number (NIR): sex, year and month of birth, department (in Corsica 2A
/// or 2B), municipality, serial number, and a key of two digits, 97 less the rest modulo 97.
final class FrenchSecurityNumber implements NationalIdentifier {

  private static final Shape SHAPE = new Shape("d~dd~dd~dx~ddd~ddd~dd");

  @Override
  public int end(String text, int start) {
    return SHAPE
        .at(text, start)
        .filter(FrenchSecurityNumber::isRight)
        .map(Shape.Match::end)
        .orElse(start);
  }

  private static boolean isRight(Shape.Match match) {
    int month = match.digit(3) * 10 + match.digit(4);
    boolean born = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    boolean sex = "123478".indexOf(match.compact().charAt(0)) >= 0;
    return sex && born && hasRightKey(match.compact());
  }

  /// Corsica's departments count as 19 and 18.
  private static boolean hasRightKey(String compact) {
    String digits = compact.substring(0, 13).replace("2A", "19").replace("2B", "18");
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    long rest = Long.parseLong(digits) % 97;
    return 97 - rest == Integer.parseInt(compact.substring(13));
  }
}
