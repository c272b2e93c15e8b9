package dev.lethe.core.rights;

import module java.base;

/// What is allowed to learn from whom. A fresh home's policy: every ingested platform, objection
/// mode, public and adult required, no depth limit, training may start at once.
///
/// @param name the policy's name, which every release carries
/// @param quarantine how long after its publication a document waits before it may be learned
public record Policy(String name, Duration quarantine) {

  /// The policy of a fresh home.
  public static final Policy FRESH = new Policy("lethe.dev/policy@v1 fresh", Duration.ZERO);

  public Policy {
    if (quarantine.isNegative()) {
      throw new IllegalArgumentException("a quarantine is not negative, but was " + quarantine);
    }
  }
}
