package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.rights.Pseudonym;

/// Work for people that many ask for at once: one who asks does it for all who asked before it
/// began.
final class Joint {

  private final Consumer<SortedSet<Pseudonym>> work;
  private final ReentrantLock turn = new ReentrantLock(true);

  /// Whom it was asked for since it last began.
  private final SortedSet<Pseudonym> waiting = new TreeSet<>();

  /// How often it was asked for; guarded by `waiting`.
  private long asked;

  /// Whoever asked up to here is covered; read and written in turn.
  private long covered;

  /// What one round does.
  private record Round(SortedSet<Pseudonym> whom, long upTo) {}

  /// @param work costs little more for many than for one
  Joint(Consumer<SortedSet<Pseudonym>> work) {
    this.work = work;
  }

  /// When this returns, the work was done for these, from beginning to end, since it was called.
  /// Whoever meets an error is told; the others try again.
  void run(Collection<Pseudonym> whom) {
    long mine = ask(whom);
    turn.lock();
    try {
      if (covered < mine) {
        Round round = begin();
        work(round);
        covered = round.upTo();
      }
    } finally {
      turn.unlock();
    }
  }

  private void work(Round round) {
    boolean done = false;
    try {
      work.accept(round.whom());
      done = true;
    } finally {
      if (!done) {
        again(round.whom());
      }
    }
  }

  private long ask(Collection<Pseudonym> whom) {
    synchronized (waiting) {
      waiting.addAll(whom);
      asked++;
      return asked;
    }
  }

  private Round begin() {
    synchronized (waiting) {
      Round round = new Round(new TreeSet<>(waiting), asked);
      waiting.clear();
      return round;
    }
  }

  private void again(SortedSet<Pseudonym> whom) {
    synchronized (waiting) {
      waiting.addAll(whom);
    }
  }
}
