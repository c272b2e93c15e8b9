package dev.lethe.model.serve;

import module java.base;

/// What a server has done since it began.
final class Counts {
  private final LongAdder tokens = new LongAdder();
  private final LongAdder reused = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong swaps = new AtomicLong();
  private volatile Duration lastSwap = Duration.ZERO;

  void spoken() {
    tokens.increment();
  }

  void reused(int count) {
    reused.add(count);
  }

  void refused() {
    refused.increment();
  }

  void swapped(Duration took) {
    swaps.incrementAndGet();
    lastSwap = took;
  }

  void answered(long took) {
    answered.incrementAndGet();
    nanos.addAndGet(took);
  }

  /// How long an answer takes, in the mean; a second if there was none yet.
  Duration mean() {
    long count = answered.get();
    return count == 0 ? Duration.ofSeconds(1) : Duration.ofNanos(nanos.get() / count);
  }

  Load load(int running, int waiting) {
    return new Load(
        running, waiting, tokens.sum(), reused.sum(), refused.sum(), swaps.get(), lastSwap);
  }
}
