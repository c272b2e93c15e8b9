package dev.lethe.ingest.files;

import module java.base;

/// The name of an entry in an archive.
record EntryName(String path) {

  /// The order in which files are read: those that describe actors first, then by name.
  static final Comparator<EntryName> ORDER =
      Comparator.comparing((EntryName name) -> !name.isActor()).thenComparing(EntryName::path);

  /// The last part of the name.
  String last() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Whether the file describes actors, by the names that exports give it.
  boolean isActor() {
    return last().startsWith("actor");
  }

  /// What is wrong with a name that is not safe.
  static final String UNSAFE =
      "expected a name inside the archive without hidden characters, but found another; it was not"
          + " read";

  /// Whether an honest archive may have this name: relative, inside the archive, and visible.
  boolean isSafe() {
    return !path.isEmpty()
        && !path.startsWith("/")
        && path.indexOf('\\') < 0
        && !path.matches("(?s)[A-Za-z]:.*")
        && Arrays.stream(path.split("/", -1)).noneMatch(".."::equals)
        && path.codePoints().allMatch(EntryName::isVisible);
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      default -> true;
    };
  }
}
