package dev.lethe.core.rights;

import module java.base;

/// A request to be left out that nobody has proven yet. While it stands, the accounts it names stay
/// out of every later cut; what answers already is not touched, so that a stranger cannot take
/// anybody out of a model.
///
/// @param reference the random reference that the person keeps; the objection it becomes has the
///   same
/// @param names keyed names of what was typed: accounts, handles or addresses, at least one
/// @param received when it was received
/// @param until when it lapses unless it is confirmed
/// @param end how and when it ended, or empty if it stands
public record Hold(
    String reference,
    SortedSet<Pseudonym> names,
    Instant received,
    Instant until,
    Optional<End> end) {

  /// How a hold ends.
  public enum Ending {
    /// Its person proved it: an objection has taken its place.
    CONFIRMED,
    /// Nobody proved it in time.
    LAPSED,
    /// Its person took it back.
    WITHDRAWN
  }

  /// How and when a hold ended.
  public record End(Ending ending, Instant at) {}

  public Hold {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a hold names at least one account, but named none");
    }
    if (!until.isAfter(received)) {
      throw new IllegalArgumentException(
          "a hold lapses after it was received at %s, but was to lapse at %s"
              .formatted(received, until));
    }
  }

  /// Whether it stands.
  public boolean stands() {
    return end.isEmpty();
  }
}
