package dev.lethe.curate.personal.id;

import module java.base;

/// Brazil's tax number of a person (CPF): 11 digits, not all the same, of which the last two are
/// check digits (weights 10 and 11 downwards, modulo 11).
final class BrazilianTaxNumber implements NationalIdentifier {

  private static final Shape SHAPE = new Shape("ddd~ddd~ddd~dd");

  @Override
  public int end(String text, int start) {
    return SHAPE
        .at(text, start)
        .filter(BrazilianTaxNumber::isRight)
        .map(Shape.Match::end)
        .orElse(start);
  }

  private static boolean isRight(Shape.Match match) {
    boolean varied = match.compact().chars().distinct().count() > 1;
    return varied && check(match, 9) == match.digit(9) && check(match, 10) == match.digit(10);
  }

  private static int check(Shape.Match match, int place) {
    int sum = 0;
    for (int i = 0; i < place; i++) {
      sum += match.digit(i) * (place + 1 - i);
    }
    return sum * 10 % 11 % 10;
  }
}
