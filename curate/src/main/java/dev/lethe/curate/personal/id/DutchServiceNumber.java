package dev.lethe.curate.personal.id;

import module java.base;

import dev.lethe.curate.personal.Nearby;

/// The Netherlands' citizen service number (BSN): 9 digits that pass the test of eleven (weights 9
/// down to 2, then -1). One of eleven numbers passes: words before it must say what it is.
final class DutchServiceNumber implements NationalIdentifier {

  private static final Shape SHAPE = new Shape("dddd~dd~ddd");
  private static final Shape THREES = new Shape("ddd~ddd~ddd");
  private static final Nearby SAID =
      new Nearby(List.of("bsn", "burgerservice", "sofinummer", "citizen service"));

  @Override
  public int end(String text, int start) {
    return SHAPE
        .at(text, start)
        .or(() -> THREES.at(text, start))
        .filter(DutchServiceNumber::isRight)
        .filter(_ -> SAID.before(text, start))
        .map(Shape.Match::end)
        .orElse(start);
  }

  private static boolean isRight(Shape.Match match) {
    int sum = -match.digit(8);
    for (int i = 0; i < 8; i++) {
      sum += match.digit(i) * (9 - i);
    }
    return sum != 0 && sum % 11 == 0;
  }
}
