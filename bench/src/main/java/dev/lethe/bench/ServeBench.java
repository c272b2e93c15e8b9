package dev.lethe.bench;

import module java.base;

import dev.lethe.core.release.LanguageModel.Listener;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.release.Sampling.Choice;
import dev.lethe.core.store.Digest;
import dev.lethe.model.base.Base;
import dev.lethe.model.generate.Voice;
import dev.lethe.model.serve.Serving;
import dev.lethe.model.serve.Settings;
import dev.lethe.model.text.Tokenizer;

/// Measures the server of a model: tokens of 1, 8 and 64 callers at once, how long the first token
/// takes, and how long until nothing of an old composition is heard any more when another takes
/// over under load.
final class ServeBench {

  private static final int LENGTH = 64;
  private static final int SWAPS = 200;

  private final Base base;
  private final Tokenizer tokenizer;

  ServeBench(Path folder) throws IOException {
    this.base = Base.read(folder);
    this.tokenizer = new Tokenizer(base.vocabulary());
  }

  void run() {
    try (Serving serving = new Serving(Settings.usual())) {
      serving.swap(voice(0));
      speak(serving, 8, 2, new Quantiles()); // the compiler warms up
      for (int callers : List.of(1, 8, 64)) {
        Quantiles first = new Quantiles();
        double rate = speak(serving, callers, 4, first);
        Bench.tell("%d callers".formatted(callers), rate, "tokens/s");
        Bench.tell("  first token, median", first.milliseconds(0.5), "ms");
        Bench.tell("  first token, p99", first.milliseconds(0.99), "ms");
      }
      swaps(serving);
    }
  }

  private Voice voice(int number) {
    return new Voice(Digest.of("composition " + number), base.weights(), tokenizer);
  }

  /// Tokens a second of so many callers, each with so many questions.
  private static double speak(Serving serving, int callers, int rounds, Quantiles first) {
    LongAdder tokens = new LongAdder();
    long start = System.nanoTime();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < callers; caller++) {
        int number = caller;
        Future<?> _ =
            all.submit(() -> {
              for (int round = 0; round < rounds; round++) {
                tokens.add(ask(serving, number * rounds + round, first));
              }
            });
      }
    }
    return tokens.sum() / ((System.nanoTime() - start) / 1e9);
  }

  private static int ask(Serving serving, int number, Quantiles first) {
    long asked = System.nanoTime();
    AtomicBoolean heard = new AtomicBoolean();
    Listener listener =
        _ -> {
          if (!heard.getAndSet(true)) {
            first.add(System.nanoTime() - asked);
          }
          return Next.MORE;
        };
    return serving
        .answer(
            Prompt.asking("Tell me about river number " + number + "."),
            new Sampling(new Choice.Random(number, 1, 1000, 1), LENGTH),
            listener)
        .tokens()
        .size();
  }

  private void swaps(Serving serving) {
    List<Voice> voices = List.of(voice(1), voice(2));
    Quantiles swaps = new Quantiles();
    AtomicReference<Digest> gone = new AtomicReference<>(Digest.of("none"));
    LongAdder stale = new LongAdder();
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < 64; caller++) {
        int number = caller;
        Future<?> _ = all.submit(() -> talk(serving, number, gone, stale, done));
      }
      for (int i = 0; i < SWAPS; i++) {
        LockSupport.parkNanos(20_000_000);
        Digest old = serving.answering().orElseThrow();
        gone.set(Digest.of("none"));
        long start = System.nanoTime();
        serving.swap(voices.get(i % 2));
        gone.set(old);
        swaps.add(System.nanoTime() - start);
      }
      done.set(true);
    }
    Bench.tell("another composition takes over, 64 callers, median", swaps.milliseconds(0.5), "ms");
    Bench.tell("  p99", swaps.milliseconds(0.99), "ms");
    Bench.tell("  tokens of an old one heard afterwards", (double) stale.sum(), "");
  }

  private static void talk(
      Serving serving,
      int number,
      AtomicReference<Digest> gone,
      LongAdder stale,
      AtomicBoolean done) {
    for (int round = 0; !done.get(); round++) {
      serving.answer(
          Prompt.asking("Who is number " + number + " in round " + round + "?"),
          new Sampling(new Choice.Random(number, 1, 1000, 1), LENGTH),
          piece -> {
            if (piece.model().equals(gone.get())) {
              stale.increment();
            }
            return Next.MORE;
          });
    }
  }
}
