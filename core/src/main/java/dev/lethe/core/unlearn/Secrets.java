package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.store.Digest;

/// Random secrets that are handed out once and kept as digests only.
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DIGITS = "23456789abcdefghjkmnpqrstvwxyz";

  private Secrets() {}

  /// A new secret of 256 random bits, in 43 characters that may stand in an address.
  static String fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What is kept of a secret.
  static Digest digest(String secret) {
    return Digest.of(secret);
  }

  /// The first of these bytes as ten letters and digits that are hard to mistake for one another.
  static String readable(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    BigInteger rest = new BigInteger(1, bytes);
    BigInteger base = BigInteger.valueOf(DIGITS.length());
    for (int i = 0; i < 10; i++) {
      text.append(DIGITS.charAt(rest.mod(base).intValue()));
      rest = rest.divide(base);
    }
    return text.toString();
  }
}
