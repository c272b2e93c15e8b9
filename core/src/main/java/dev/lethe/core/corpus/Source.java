package dev.lethe.core.corpus;

import module java.base;

/// Reads a platform's feed or export. What cannot be read is reported item by item; the rest is
/// read.
public interface Source {

  /// Reads all that these paths hold and hands it to `sink` in the feed's order.
  void read(List<Path> paths, Sink sink) throws IOException;

  /// Takes what a source reads.
  interface Sink {

    /// Takes one thing that the feed says.
    void item(Item item);

    /// Takes one thing that could not be read.
    void broken(Broken broken);
  }

  /// An item that could not be read.
  ///
  /// @param where the file and, if known, the line or entry
  /// @param problem what was expected, what was found, and what to do
  record Broken(String where, String problem) {}
}
