package dev.lethe.ingest.bluesky;

import module java.base;

/// Where a record was found, and what stands around it.
///
/// @param uri the record's address
/// @param edited when this version replaced another, or empty if it is the first or nothing says
/// @param labels the labels that a view shows on it
record Origin(AtUri uri, Optional<Instant> edited, Labels labels) {

  /// A record that nothing stands around.
  static Origin of(AtUri uri) {
    return new Origin(uri, Optional.empty(), Labels.NONE);
  }
}
