package dev.lethe.registry;

import module java.base;

/// The name of an objection that the person keeps, such as `LTH-7K2M-Q9XD-04TB`: 60 random bits in
/// Crockford's base 32, whose digits are hard to mistake for one another. It says nothing about the
/// person and cannot be guessed.
final class Reference {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reference() {}

  /// A reference nobody has had.
  static String fresh() {
    return Stream.generate(Reference::group).limit(3).collect(Collectors.joining("-", "LTH-", ""));
  }

  private static String group() {
    return RANDOM
        .ints(4, 0, DIGITS.length())
        .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
        .collect(Collectors.joining());
  }
}
