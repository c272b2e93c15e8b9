package dev.lethe.core.rights;

import module java.base;

/// A person's no (GDPR Art. 21), which here is also erasure (Art. 17(1)(c)).
///
/// @param reference the random reference that the person keeps, such as `LTH-7K2M-Q9XD`
/// @param accounts the accounts it covers, at least one
/// @param received when it was received
/// @param withdrawn when it was withdrawn, or empty if it stands
/// @param forgotten when the last trace was destroyed, or empty if that is still to be done
/// @param position the place of its entry in the ledger, from 0, or empty if not yet recorded
public record Objection(
    String reference,
    SortedSet<Pseudonym> accounts,
    Instant received,
    Optional<Instant> withdrawn,
    Optional<Instant> forgotten,
    OptionalLong position) {

  public Objection {
    accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("an objection covers at least one account, but had none");
    }
  }

  /// Whether it stands.
  public boolean stands() {
    return withdrawn.isEmpty();
  }
}
