package dev.lethe.ingest.files;

import module java.base;

import org.jspecify.annotations.Nullable;

/// A folder and the folders in it. Links are not followed, so that a folder somebody sent cannot
/// show what lies outside it.
record Folder(Path root, Limits limits) {

  /// How many folders may lie in each other.
  private static final int DEPTH = 16;

  void open(Opened opened) throws IOException {
    Listing listing = new Listing(opened);
    Files.walkFileTree(root, Set.of(), DEPTH, listing);
    listing.names.sort(EntryName.ORDER);
    for (EntryName name : listing.names) {
      open(name, opened);
    }
  }

  private void open(EntryName name, Opened opened) {
    Path file = root.resolve(name.path());
    try (InputStream in = Files.newInputStream(file)) {
      opened.file(new Inside(file.toString(), name.path()), in);
    } catch (IOException unreadable) {
      opened.broken(file.toString(), "could not be read: " + unreadable.getMessage());
    }
  }

  private final class Listing extends SimpleFileVisitor<Path> {
    private final Opened opened;
    private final List<EntryName> names = new ArrayList<>();

    Listing(Opened opened) {
      this.opened = opened;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      EntryName name = new EntryName(root.relativize(file).toString());
      if (names.size() == limits.entries()) {
        broken(file, "expected at most " + limits.entries() + " files; the rest was not read");
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isSymbolicLink()) {
        broken(file, "a link is not followed; bring the file itself");
      } else if (attributes.isDirectory()) {
        broken(file, "expected at most " + DEPTH + " folders in each other; it was not read");
      } else if (opened.wants(name.last())) {
        if (name.isSafe()) {
          names.add(name);
        } else {
          broken(file, EntryName.UNSAFE);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      broken(file, "could not be read: " + failure.getMessage());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        broken(folder, "could not be read to its end: " + failure.getMessage());
      }
      return FileVisitResult.CONTINUE;
    }

    private void broken(Path file, String problem) {
      opened.broken(file.toString(), problem);
    }
  }
}
