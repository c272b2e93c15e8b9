package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Durable;

/// Temporary folders that are gone when the run ends.
final class Scratch {

  private static final Path MEMORY = Path.of("/dev/shm");

  /// In bytes; what a run needs at most.
  private static final long ROOM = 4L << 30;

  private static final Path ROOT = root();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Deque<Runnable> USERS = new ConcurrentLinkedDeque<>();

  private Scratch() {}

  /// A new folder.
  static Path folder(String name) {
    return Durable.folder(ROOT.resolve(name + "-" + NUMBER.incrementAndGet()));
  }

  /// Writes a file, whose folder is made if absent, and returns it.
  static Path write(Path file, String text) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file, e);
    }
  }

  /// Ends whatever works in a temporary folder before the folder is deleted.
  static void endFirst(Runnable end) {
    USERS.push(end);
  }

  /// In memory, if it has room: homes force all they write to the disk, which would be most of the
  /// time, and no test cuts the power.
  private static Path place() {
    boolean hasRoom = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ROOM;
    return hasRoom ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static Path root() {
    try {
      Path root = Files.createTempDirectory(place(), "lethe-story-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(root)));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException("could not make a temporary folder", e);
    }
  }

  private static void end(Path root) {
    USERS.forEach(Runnable::run);
    Durable.deleteTree(root);
  }
}
