package dev.lethe.core.store;

import module java.base;

/// The SHA-256 of some bytes (FIPS 180-4), which is their name in the store.
///
/// @param hex the digest as 64 lower-case hexadecimal digits
public record Digest(String hex) implements Comparable<Digest> {

  /// A digest that has seen nothing; looking one up costs more than copying one.
  private static final MessageDigest EMPTY = lookedUp();

  public Digest {
    if (!isHex(hex)) {
      throw new IllegalArgumentException(
          "a digest is 64 lower-case hexadecimal digits, but was \"" + hex + "\"");
    }
  }

  /// Whether this is 64 lower-case hexadecimal digits.
  public static boolean isHex(String text) {
    int at = 0;
    while (at < text.length()
        && HexFormat.isHexDigit(text.charAt(at))
        && text.charAt(at) < 'g'
        && (text.charAt(at) <= '9' || text.charAt(at) >= 'a')) {
      at++;
    }
    return at == 64 && text.length() == 64;
  }

  /// The digest of these bytes.
  public static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /// The digest of this text's UTF-8 bytes.
  public static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What a digest in progress has seen so far, named; the digest in progress starts anew.
  public static Digest of(MessageDigest progress) {
    return new Digest(HexFormat.of().formatHex(progress.digest()));
  }

  private static MessageDigest lookedUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// A new SHA-256 in progress.
  public static MessageDigest sha256() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      return lookedUp();
    }
  }

  /// The first 12 digits, for people's eyes.
  public String brief() {
    return hex.substring(0, 12);
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
