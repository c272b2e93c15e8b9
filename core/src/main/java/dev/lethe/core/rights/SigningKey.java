package dev.lethe.core.rights;

import module java.base;

import java.security.Signature;

/// The home's signing key (Ed25519, RFC 8032), which signs the head of its ledger and nothing else.
public final class SigningKey {

  private final PrivateKey secret;

  private SigningKey(PrivateKey secret) {
    this.secret = secret;
  }

  /// A new key in PKCS #8 (RFC 5958).
  static byte[] fresh() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /// The key in these bytes of PKCS #8.
  static SigningKey of(byte[] bytes) {
    try {
      return new SigningKey(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("expected an Ed25519 key in PKCS #8, but found none", e);
    }
  }

  /// The signature of these bytes, 64 bytes.
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not sign", e);
    }
  }
}
