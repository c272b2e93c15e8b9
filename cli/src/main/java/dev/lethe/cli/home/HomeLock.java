package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Durable;

/// A lock of a home: one process at a time may hold it. The operating system lets go of it when the
/// process ends, however it ends.
final class HomeLock implements AutoCloseable {

  /// Who owns the home: a command, or a server that lends it.
  private static final String OWNER = "lock";

  /// Who works alone in it, as owner or as borrower. A borrower may outlive the server that lent
  /// the home; whoever owns it then waits for this one.
  private static final String WORK = "lock-work";

  /// The files that this process has locked. Another channel on one of them must not even be
  /// opened: closing it would take the lock away, for the system counts locks by process.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes the home as its owner.
  static HomeLock take(Path home) {
    return tryTake(home)
        .orElseThrow(() ->
            new Refusal(
                "the home %s is in use by another lethe; wait until it has finished"
                    .formatted(home)));
  }

  /// Takes the home as its owner; empty if another process has it.
  static Optional<HomeLock> tryTake(Path home) {
    return tryTake(home, OWNER);
  }

  /// Takes the right to work alone in the home, for a command that owns or has borrowed it.
  static HomeLock takeWork(Path home) {
    return tryTake(home, WORK)
        .orElseThrow(() ->
            new Refusal(
                "the home %s is still being worked on by a lethe whose server has ended; wait until it has finished"
                    .formatted(home)));
  }

  private static Optional<HomeLock> tryTake(Path home, String name) {
    try {
      Path file = Durable.folder(home).toRealPath().resolve(name);
      return HELD.add(file) ? locked(file) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("could not lock the home " + home, e);
    }
  }

  private static Optional<HomeLock> locked(Path file) throws IOException {
    Optional<HomeLock> lock = Optional.empty();
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock = channel.tryLock() == null ? lock : Optional.of(new HomeLock(file, channel));
      return lock;
    } finally {
      if (lock.isEmpty()) {
        channel.close();
        HELD.remove(file);
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      HELD.remove(file);
    } catch (IOException e) {
      throw new UncheckedIOException("could not let go of the home's lock", e);
    }
  }
}
