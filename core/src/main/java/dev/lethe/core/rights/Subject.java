package dev.lethe.core.rights;

import module java.base;

/// A natural person known to the home (GDPR Art. 4(1)).
///
/// @param accounts the keyed names of the person's accounts, at least one
/// @param standing what the person has said about being learned from
/// @param told when the person was first told of the training, or empty if no letter went out
public record Subject(SortedSet<Pseudonym> accounts, Standing standing, Optional<Instant> told) {

  public Subject {
    accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("a subject has at least one account, but had none");
    }
  }

  /// Whether the person had been told by this instant.
  public boolean isToldBy(Instant at) {
    return told.isPresent() && !told.get().isAfter(at);
  }

  /// Whether an objection that stands covers the person.
  public boolean objected() {
    return standing == Standing.OBJECTED;
  }

  /// Whether the person may not be in a model any more: whoever objected, and whoever took a
  /// consent back.
  public boolean isLeaving() {
    return switch (standing) {
      case SILENT, CONSENTED, HELD -> false;
      case TOOK_BACK, OBJECTED -> true;
    };
  }
}
