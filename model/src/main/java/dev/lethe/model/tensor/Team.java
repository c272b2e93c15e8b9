package dev.lethe.model.tensor;

import module java.base;

/// Some threads that share out numbered tasks.
///
/// Each task writes its own part of the result and reads nothing that another one writes, so it
/// does not matter which thread runs it. A team of one runs everything in place and owns no thread.
public final class Team implements AutoCloseable {
  private final int threads;
  private final ExecutorService helpers;

  private Team(int threads, ExecutorService helpers) {
    this.threads = threads;
    this.helpers = helpers;
  }

  /// A team of `threads` threads (1 or more), the calling one included.
  public static Team of(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("Expected 1 thread or more, found " + threads);
    }
    var factory = Thread.ofPlatform().daemon().name("lethe-engine-", 1).factory();
    return new Team(threads, Executors.newFixedThreadPool(Math.max(1, threads - 1), factory));
  }

  public int threads() {
    return threads;
  }

  /// Runs the tasks 0 to `count - 1` and returns when all are done.
  public void each(int count, IntConsumer task) {
    if (threads == 1 || count == 1) {
      IntStream.range(0, count).forEach(task);
      return;
    }
    var next = new AtomicInteger();
    Runnable work = () -> drain(next, count, task);
    var others = new ArrayList<Future<?>>();
    for (int i = 1; i < Math.min(threads, count); i++) {
      others.add(helpers.submit(work));
    }
    try {
      work.run();
    } finally {
      others.forEach(Team::await);
    }
  }

  private static void drain(AtomicInteger next, int count, IntConsumer task) {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      task.accept(i);
    }
  }

  private static void await(Future<?> other) {
    try {
      other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while computing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A thread of the engine failed: " + e.getCause(), e);
    }
  }

  /// Ends the threads; the team cannot be used any more.
  @Override
  public void close() {
    helpers.shutdown();
  }
}
