package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Durable;

/// The lock of a home: one process at a time may hold it. The operating system lets go of it when
/// the process ends, however it ends.
final class HomeLock implements AutoCloseable {

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path home) {
    return tryTake(home)
        .orElseThrow(() ->
            new Refusal(
                "the home %s is in use by another lethe; wait until it has finished"
                    .formatted(home)));
  }

  /// The lock, or empty if another process has it.
  static Optional<HomeLock> tryTake(Path home) {
    Path file = Durable.folder(home).resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return Optional.of(new HomeLock(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("could not lock the home " + home, e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not let go of the home's lock", e);
    }
  }
}
