package dev.lethe.core.rights;

import dev.lethe.core.store.Digest;

/// A keyed name (HMAC-SHA-256, RFC 2104) that stands for an account, a handle or an address where
/// the thing itself must not be written: in the registry, in the ledger, in file names. Without the
/// home's key nobody can tell whom it names (GDPR Art. 4(5)).
///
/// @param hex the 64 lower-case hexadecimal digits of the code
public record Pseudonym(String hex) implements Comparable<Pseudonym> {

  public Pseudonym {
    if (!Digest.isHex(hex)) {
      throw new IllegalArgumentException(
          "a pseudonym is 64 lower-case hexadecimal digits, but was \"" + hex + "\"");
    }
  }

  @Override
  public int compareTo(Pseudonym other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
