package dev.lethe.registry;

import module java.base;

/// Instants as the data base keeps them: with whole microseconds, the rest cut off.
final class Times {

  private Times() {}

  /// What is left of an instant when it comes back from the data base.
  static Instant kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /// An instant as JDBC takes it.
  static OffsetDateTime stored(Instant instant) {
    return kept(instant).atOffset(ZoneOffset.UTC);
  }
}
