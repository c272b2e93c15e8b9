package dev.lethe.core.rights;

import module java.base;

import dev.lethe.core.store.Digest;

/// A browser that somebody has proven something with. Only the digest of its token is kept.
///
/// @param token the SHA-256 of the secret token
/// @param role what it may do
/// @param names the keyed names that were proven; none for an operator
/// @param until when it ends
public record Session(Digest token, Role role, SortedSet<Pseudonym> names, Instant until) {

  /// What a session may do.
  public enum Role {
    /// See and decide what is one's own.
    PERSON,
    /// See how the home is doing, start and stop work.
    OPERATOR
  }

  public Session {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    if (role == Role.PERSON && names.isEmpty()) {
      throw new IllegalArgumentException("a person's session has proven at least one name");
    }
  }
}
