package dev.lethe.core.store;

import module java.base;

/// A gate that one may pass at a time, of all threads and all processes on this machine: a lock on
/// a file. Whoever holds it may pass again. The operating system lets go of it when a process ends,
/// however it ends.
public final class Gate {

  /// Locks on files belong to a process; between its threads these decide.
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final Path file;
  private final ReentrantLock threads;

  /// @param file is made if it is not there, and stays empty
  public Gate(Path file) {
    this.file = file.toAbsolutePath().normalize();
    this.threads = THREADS.computeIfAbsent(this.file, _ -> new ReentrantLock());
  }

  /// Does this work while nobody else is inside.
  public <T> T pass(Supplier<T> work) {
    threads.lock();
    try {
      return threads.getHoldCount() > 1 ? work.get() : alone(work);
    } finally {
      threads.unlock();
    }
  }

  /// Does this work while nobody else is inside.
  public void pass(Runnable work) {
    pass(() -> {
      work.run();
      return true;
    });
  }

  private <T> T alone(Supplier<T> work) {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      return work.get();
    } catch (IOException e) {
      throw new StoreException("could not lock " + file + ": " + e.getMessage(), e);
    }
  }
}
