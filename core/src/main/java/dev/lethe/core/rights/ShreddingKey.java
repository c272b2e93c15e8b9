package dev.lethe.core.rights;

import module java.base;

/// One person's own random key. All that is kept of the person's words is sealed under it
/// (AES-256-GCM, NIST SP 800-38D); once the key is destroyed nobody can read them.
public final class ShreddingKey {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  /// @param secret the key, 32 bytes
  public ShreddingKey(byte[] secret) {
    if (secret.length != 32) {
      throw new IllegalArgumentException("a key has 32 bytes, but this one has " + secret.length);
    }
    this.key = new SecretKeySpec(secret, "AES");
  }

  /// A new random secret of 32 bytes.
  public static byte[] fresh() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /// These bytes sealed: a random nonce, then the ciphertext with its tag.
  ///
  /// @param context what the bytes are; to open them one must say the same
  public byte[] seal(byte[] bytes, String context) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = Arrays.copyOf(nonce, NONCE + bytes.length + TAG_BITS / 8);
      cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(bytes, 0, bytes.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not seal " + context, e);
    }
  }

  /// The bytes that were sealed; an error if they were changed or are something else.
  public byte[] open(byte[] sealed, String context) {
    if (sealed.length < NONCE + TAG_BITS / 8) {
      throw new IllegalArgumentException(
          "%s: expected at least %d sealed bytes, but found %d"
              .formatted(context, NONCE + TAG_BITS / 8, sealed.length));
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, context)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          context + ": the sealed bytes were changed, or this is not their key", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
