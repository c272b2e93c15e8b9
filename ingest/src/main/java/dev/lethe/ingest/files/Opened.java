package dev.lethe.ingest.files;

import module java.base;

/// Takes the files of a source, one after the other.
public interface Opened {

  /// Whether a file of this name, without its folders, is to be opened.
  boolean wants(String name);

  /// Takes one file. Its bytes end when this returns.
  ///
  /// @param where how messages name it
  /// @param name its name without its folders
  void file(String where, String name, InputStream bytes) throws IOException;

  /// Takes one file, and where it lies. Its bytes end when this returns. Who needs no more than its
  /// name leaves this as it is.
  default void file(Inside inside, InputStream bytes) throws IOException {
    file(inside.where(), inside.name(), bytes);
  }

  /// Takes what could not be opened.
  void broken(String where, String problem);
}
