package dev.lethe.ingest.files;

/// One line of a file.
public sealed interface Line {

  /// Its number in the file, from 1.
  long number();

  /// A line that is UTF-8 and not too long.
  ///
  /// @param text its characters, without the line feed
  record Read(long number, String text) implements Line {}

  /// A line that is not.
  ///
  /// @param problem what was expected and what was found
  record Refused(long number, String problem) implements Line {}
}
