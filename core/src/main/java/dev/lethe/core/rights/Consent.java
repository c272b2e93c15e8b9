package dev.lethe.core.rights;

import module java.base;

/// A yes to being learned from (GDPR Art. 7).
///
/// @param account the account whose owner gave it
/// @param given when it was given
/// @param withdrawn when it was taken back, or empty if it stands
public record Consent(Pseudonym account, Instant given, Optional<Instant> withdrawn) {

  /// Whether it stands.
  public boolean stands() {
    return withdrawn.isEmpty();
  }
}
