package dev.lethe.core.unlearn;

import module java.base;

/// The time within which a person is to be told what was done: one month from receipt (GDPR Art.
/// 12(3)); where the next month has no such day, its last day (Regulation 1182/71, Art. 3).
public final class Deadline {

  private Deadline() {}

  /// The last instant for a request that was received then.
  public static Instant of(Instant received) {
    return received.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
  }
}
