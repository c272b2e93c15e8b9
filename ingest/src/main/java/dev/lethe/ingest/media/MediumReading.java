package dev.lethe.ingest.media;

import dev.lethe.core.corpus.Medium;

/// What came of reading a medium's file.
public sealed interface MediumReading {

  /// The medium, as far as its file says what it is.
  Medium medium();

  /// A file that was understood.
  record Read(Medium medium) implements MediumReading {}

  /// A file that was not understood, or not to its end.
  ///
  /// @param medium its sort and its bytes, and what was understood before the problem
  /// @param problem what was expected, what was found and what that means; nothing of the file's
  ///   contents is in it
  record Odd(Medium medium, String problem) implements MediumReading {}
}
