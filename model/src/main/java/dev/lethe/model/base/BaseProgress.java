package dev.lethe.model.base;

import module java.base;

/// How far a round of training is.
final class BaseProgress {
  private static final double MEMORY = 0.98; // of the running mean of the loss

  private final long start = System.nanoTime();
  private final long planned; // nanoseconds
  private long steps;
  private long tokens;
  private double loss; // nats a token, running mean

  BaseProgress(Duration time) {
    this.planned = time.toNanos();
  }

  /// Counts one update over so many tokens.
  void add(int tokens, double loss) {
    this.loss = steps == 0 ? loss : MEMORY * this.loss + (1 - MEMORY) * loss;
    this.tokens += tokens;
    steps++;
  }

  /// The part of the planned time that is over, from 0 on.
  double part() {
    return (System.nanoTime() - start) / (double) planned;
  }

  long steps() {
    return steps;
  }

  long tokens() {
    return tokens;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  String line(double rate) {
    double seconds = elapsed().toNanos() / 1e9;
    return "%3.0f %%  %,d steps  %,d tokens  %,.0f tokens/s  loss %.3f  rate %.2e"
        .formatted(100 * part(), steps, tokens, tokens / seconds, loss, rate);
  }
}
