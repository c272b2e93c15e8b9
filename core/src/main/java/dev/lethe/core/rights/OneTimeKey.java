package dev.lethe.core.rights;

import module java.base;

import dev.lethe.core.store.Digest;

/// A secret that was sent to one address and proves, once, that whoever brings it reads what is
/// sent there. Only the digest of the secret is kept.
///
/// @param digest the SHA-256 of the secret
/// @param reference the hold that it confirms, or empty if it only lets its person in
/// @param names the keyed names that it proves, at least one
/// @param until the last instant at which it may be used
public record OneTimeKey(
    Digest digest, Optional<String> reference, SortedSet<Pseudonym> names, Instant until) {

  public OneTimeKey {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a one-time key proves at least one name, but had none");
    }
  }
}
