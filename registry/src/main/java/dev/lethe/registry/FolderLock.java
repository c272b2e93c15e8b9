package dev.lethe.registry;

import module java.base;

import dev.lethe.core.store.Durable;

/// A folder that one process at a time may change. The kernel lets go of the lock when its process
/// dies, however it dies.
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// The lock of this folder, once nobody else has it. Threads of one process must take turns
  /// themselves.
  static FolderLock waitFor(Path folder) throws IOException {
    FileChannel channel = open(folder);
    try {
      channel.lock();
      return new FolderLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// The lock of this folder, or empty if this process or another has it.
  static Optional<FolderLock> tryFor(Path folder) throws IOException {
    FileChannel channel = open(folder);
    if (isOurs(channel)) {
      return Optional.of(new FolderLock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        Durable.folder(folder).resolve("lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
