package dev.lethe.model.lora;

import module java.base;
import module java.management;

import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Step;
import dev.lethe.core.corpus.Place;
import dev.lethe.core.corpus.Slice;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Pretraining;
import dev.lethe.model.transformer.Sequence;
import dev.lethe.model.transformer.Weights;

/// Prints how fast products, full training and adapters run on one core of this machine, in
/// processor time; to be started by hand.
final class Speed {
  private static final int PLACES = 256;
  private static final int SEQUENCES = 8;

  private Speed() {}

  static void main() {
    var config = new LlamaConfig(8192, 256, 6, 8, 4, 32, 704, 256, 10000, 1e-5, Output.TIED);
    Weights weights = Weights.random(config, 1);
    product(2048, 704, 256);
    product(2048, 256, 704);
    product(2048, 8192, 256);
    adapters(weights, 6);
    full(weights, 6);
  }

  private static void product(int rows, int columns, int inner) {
    Kernels kernels = Kernels.chosen();
    var a = Matrix.of(new float[rows * inner], rows, inner);
    var b = Matrix.of(new float[columns * inner], columns, inner);
    var c = Matrix.of(new float[rows * columns], rows, columns);
    double best = Double.POSITIVE_INFINITY;
    for (long end = now() + 1_000_000_000L; now() < end; ) {
      best = Math.min(best, seconds(() -> kernels.product(a, b.transposed(), c)));
    }
    double operations = 2.0 * rows * columns * inner;
    IO.println(
        "%d x %d x %d: %.1f GFLOP/s".formatted(rows, columns, inner, operations / best / 1e9));
  }

  private static void full(Weights weights, int steps) {
    try (var training = new Pretraining(weights, 1)) {
      for (int step = 0; step < steps; step++) {
        var sequences = new ArrayList<Sequence>();
        for (int i = 0; i < SEQUENCES; i++) {
          sequences.add(Sequence.of(lesson(step * SEQUENCES + i).tokens()));
        }
        tell("full", seconds(() -> training.step(new Batch(sequences), 1e-3)));
      }
    }
  }

  private static void adapters(Weights weights, int steps) {
    int rows = PLACES * SEQUENCES;
    var recipe =
        new Recipe(
            LoraTrainer.ENGINE, "speed", 1, 1, 8, 16, 1e-3, 0, rows, PLACES, "speed", "none", 1);
    var members = new ArrayList<Slice.Member>();
    for (int i = 0; i < steps * SEQUENCES; i++) {
      var place = new Place("%064x".formatted(i));
      members.add(new Slice.Member(place, new TreeSet<>(), List.of(Integer.toString(i))));
    }
    var step = new Step(Optional.empty(), new Slice(0, 0, members), recipe);
    try (var trainer = new LoraTrainer(weights, (text, _) -> lesson(Integer.parseInt(text)), 1)) {
      long[] start = {now()};
      trainer.learn(
          step,
          _ -> {
            tell("adapters", (now() - start[0]) / 1e9);
            start[0] = now();
          });
    }
  }

  private static Lesson lesson(int first) {
    var all = new BitSet();
    all.set(0, PLACES + 1);
    return new Lesson(
        IntStream.rangeClosed(0, PLACES).map(t -> (t * 31 + first) % 8192).toArray(), all);
  }

  private static void tell(String what, double seconds) {
    IO.println("%s: %.0f tokens/s".formatted(what, PLACES * SEQUENCES / seconds));
  }

  private static double seconds(Runnable work) {
    long start = now();
    work.run();
    return (now() - start) / 1e9;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
