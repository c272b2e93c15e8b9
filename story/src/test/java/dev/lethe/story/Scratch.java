package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Durable;

/// Temporary folders that are gone when the run ends.
final class Scratch {

  private static final Path ROOT = root();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Scratch() {}

  /// A new folder.
  static Path folder(String name) {
    return Durable.folder(ROOT.resolve(name + "-" + NUMBER.incrementAndGet()));
  }

  private static Path root() {
    try {
      Path root = Files.createTempDirectory("lethe-story-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Durable.deleteTree(root)));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException("could not make a temporary folder", e);
    }
  }
}
