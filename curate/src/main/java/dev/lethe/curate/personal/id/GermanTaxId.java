package dev.lethe.curate.personal.id;

import module java.base;

/// Germany's tax identification number (Abgabenordnung, section 139b): 11 digits, of which the
/// first is not 0. Of the first ten exactly one digit occurs twice or three times and no other more
/// than once. The last is a check digit (ISO/IEC 7064, MOD 11,10).
final class GermanTaxId implements NationalIdentifier {

  private static final Shape SHAPE = new Shape("dd~ddd~ddd~ddd");

  @Override
  public int end(String text, int start) {
    return SHAPE.at(text, start).filter(GermanTaxId::isRight).map(Shape.Match::end).orElse(start);
  }

  private static boolean isRight(Shape.Match match) {
    return match.digit(0) != 0 && repeatsOneDigit(match) && check(match) == match.digit(10);
  }

  private static boolean repeatsOneDigit(Shape.Match match) {
    int[] times = new int[10];
    for (int i = 0; i < 10; i++) {
      times[match.digit(i)]++;
    }
    return Arrays.stream(times).filter(count -> count > 1).count() == 1
        && Arrays.stream(times).max().orElse(0) <= 3;
  }

  private static int check(Shape.Match match) {
    int product = 10;
    for (int i = 0; i < 10; i++) {
      int sum = (match.digit(i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
  }
}
