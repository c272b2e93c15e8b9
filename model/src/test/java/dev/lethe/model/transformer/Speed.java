package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.transformer.LlamaConfig.Output;

/// Prints how fast products and full training run on this machine; to be started by hand.
final class Speed {
  private Speed() {}

  static void main(String[] args) {
    int threads = args.length == 0 ? 1 : Integer.parseInt(args[0]);
    product(2048, 704, 256);
    product(2048, 256, 704);
    product(2048, 8192, 256);
    var config = new LlamaConfig(8192, 256, 6, 8, 4, 32, 704, 256, 10000, 1e-5, Output.TIED);
    var random = new SplittableRandom(1);
    try (var training = new Pretraining(Weights.random(config, 1), threads)) {
      for (int step = 0; step < 8; step++) {
        long start = System.nanoTime();
        double loss = training.step(batch(random), 1e-3);
        double seconds = (System.nanoTime() - start) / 1e9;
        IO.println("step %d loss %.6f %.0f tokens/s".formatted(step, loss, 2048 / seconds));
      }
    }
  }

  private static Batch batch(SplittableRandom random) {
    var sequences = new ArrayList<Sequence>();
    for (int i = 0; i < 8; i++) {
      int first = random.nextInt(64);
      sequences.add(
          Sequence.of(IntStream.rangeClosed(0, 256).map(t -> (t * 31 + first) % 8192).toArray()));
    }
    return new Batch(sequences);
  }

  private static void product(int rows, int columns, int inner) {
    Kernels kernels = Kernels.chosen();
    var a = Matrix.of(new float[rows * inner], rows, inner);
    var b = Matrix.of(new float[columns * inner], columns, inner);
    var c = Matrix.of(new float[rows * columns], rows, columns);
    double best = 0;
    long end = System.nanoTime() + 1_500_000_000L;
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      kernels.product(a, b.transposed(), c);
      best = Math.max(best, 2.0 * rows * columns * inner / (System.nanoTime() - start));
    }
    IO.println("%d x %d x %d: %.1f GFLOP/s".formatted(rows, columns, inner, best));
  }
}
