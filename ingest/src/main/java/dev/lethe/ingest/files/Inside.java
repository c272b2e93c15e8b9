package dev.lethe.ingest.files;

/// Where a file of a source lies.
///
/// @param where how messages name it
/// @param path from the root of its folder or archive, with `/` between its parts; of a file that
///   was brought alone its name
public record Inside(String where, String path) {

  /// Its name without its folders.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
