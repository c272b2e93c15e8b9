package dev.lethe.core.unlearn;

import module java.base;

/// Work that covers everybody who asked for it before it began: of many who ask at once one does it
/// for all. It is for work whose cost does not depend on how many it is done for.
final class Joint {

  private final Runnable work;
  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock turn = new ReentrantLock(true);

  /// Whoever asked up to here is covered; read and written in turn.
  private long covered;

  Joint(Runnable work) {
    this.work = work;
  }

  /// When this returns, the work was done, from beginning to end, since it was called. Whoever
  /// meets an error is told; the others try again.
  void run() {
    long mine = asked.incrementAndGet();
    turn.lock();
    try {
      if (covered < mine) {
        long upTo = asked.get();
        work.run();
        covered = upTo;
      }
    } finally {
      turn.unlock();
    }
  }
}
