package dev.lethe.curate.personal.id;

import module java.base;

/// Italy's tax code (codice fiscale; Ministerial Decree of 23 December 1976): letters of the names,
/// year, month and day of birth, municipality, check letter. Digits may be letters of substitution.
final class ItalianTaxCode implements NationalIdentifier {

  private static final Shape SHAPE = new Shape("LLL~LLL~xxLxx~Lxxx~L");

  /// What a digit or letter at an odd place counts, from 0 to 9 and from A to Z.
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private static final String MONTHS = "ABCDEHLMPRST";
  private static final String DIGITS = "0123456789LMNPQRSTUV";
  private static final int[] DIGIT_PLACES = {6, 7, 9, 10, 12, 13, 14};

  @Override
  public int end(String text, int start) {
    return SHAPE
        .at(text, start)
        .filter(match -> isRight(match.compact()))
        .map(Shape.Match::end)
        .orElse(start);
  }

  private static boolean isRight(String code) {
    boolean digits =
        Arrays.stream(DIGIT_PLACES).allMatch(place -> DIGITS.indexOf(code.charAt(place)) >= 0);
    return digits && MONTHS.indexOf(code.charAt(8)) >= 0 && check(code) == code.charAt(15);
  }

  private static char check(String code) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int value = Character.digit(code.charAt(i), 36);
      int place = value < 10 ? value : value - 10;
      sum += i % 2 == 0 ? ODD[place] : place;
    }
    return (char) ('A' + sum % 26);
  }
}
