package dev.lethe.curate.personal.id;

import module java.base;

import dev.lethe.curate.personal.Nearby;

/// The NHS number of England, Wales and the Isle of Man: 10 digits, the last a check digit (weights
/// 10 down to 2, modulo 11). One of eleven numbers passes, and telephone numbers look alike: words
/// before it must say what it is.
final class BritishHealthNumber implements NationalIdentifier {

  private static final Shape SHAPE = new Shape("ddd~ddd~dddd");
  private static final Nearby SAID = new Nearby(List.of("nhs", "health number", "patient"));

  @Override
  public int end(String text, int start) {
    return SHAPE
        .at(text, start)
        .filter(BritishHealthNumber::isRight)
        .filter(_ -> SAID.before(text, start))
        .map(Shape.Match::end)
        .orElse(start);
  }

  private static boolean isRight(Shape.Match match) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += match.digit(i) * (10 - i);
    }
    return (11 - sum % 11) % 11 == match.digit(9);
  }
}
