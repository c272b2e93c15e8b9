package dev.lethe.bench;

import module java.base;

import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Step;
import dev.lethe.core.corpus.Place;
import dev.lethe.core.corpus.Slice;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.store.Digest;
import dev.lethe.model.base.Base;
import dev.lethe.model.generate.NetworkModel;
import dev.lethe.model.lora.LoraTrainer;
import dev.lethe.model.lora.TurnReader;
import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.text.Tokenizer;

/// Measures the engine: the product of matrices, learning in one chain and in one chain per core,
/// and speaking.
///
/// The machine's peak is what its cores do in products that stay in the cache, measured in the same
/// run; learning is told as a share of it.
final class EngineBench {

  private static final int SIDE = 512;
  private static final Recipe RECIPE =
      new Recipe(
          LoraTrainer.ENGINE,
          "small",
          1,
          1,
          8,
          16,
          1e-3,
          0.1,
          2048,
          256,
          TurnReader.TEMPLATE,
          "none",
          1);

  private final Base base;
  private final Tokenizer tokenizer;

  EngineBench(Path folder) throws IOException {
    this.base = Base.read(folder);
    this.tokenizer = new Tokenizer(base.vocabulary());
  }

  void run() {
    double peak = product();
    Bench.tell("product of 512 x 512 matrices, one core", peak / 1e9, "GFLOP/s");
    double one = learning(1);
    Bench.tell("learning, one chain", one, "tokens/s");
    Bench.tell("  its share of the core's peak", 100 * one * flops() / peak, "%");
    int cores = Runtime.getRuntime().availableProcessors();
    Bench.tell("learning, %d chains side by side".formatted(cores), learning(cores), "tokens/s");
    Bench.tell("speaking, one conversation", speaking(), "tokens/s");
  }

  /// Multiply-adds count twice. Forward and backward through frozen weights are two products each;
  /// the adapters' share is left out, so the share of the peak is told too low rather than too
  /// high.
  private double flops() {
    long matrices =
        base.weights().tensors().stream()
            .filter(tensor -> tensor.shape().length == 2)
            .mapToLong(tensor -> tensor.values().length)
            .sum();
    return 4.0 * matrices;
  }

  private static double product() {
    Compute compute = Compute.on(1);
    float[] a = new float[SIDE * SIDE];
    Arrays.fill(a, 0.5f);
    Matrix matrix = Matrix.of(a, SIDE, SIDE);
    Matrix out = Matrix.of(new float[SIDE * SIDE], SIDE, SIDE);
    double best = 0;
    for (int round = 0; round < 200; round++) {
      long start = System.nanoTime();
      compute.product(matrix, matrix, out);
      best = Math.max(best, 2.0 * SIDE * SIDE * SIDE / ((System.nanoTime() - start) / 1e9));
    }
    return best;
  }

  private double learning(int chains) {
    learn(1); // the compiler warms up
    long start = System.nanoTime();
    List<Thread> threads =
        IntStream.range(0, chains)
            .mapToObj(_ -> Thread.ofPlatform().start(() -> learn(8)))
            .toList();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while measuring", e);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return chains * tokens(8) / seconds;
  }

  private void learn(int batches) {
    try (LoraTrainer trainer = new LoraTrainer(base.weights(), new TurnReader(tokenizer), 1)) {
      trainer.learn(new Step(Optional.empty(), slice(batches), RECIPE), _ -> {});
    }
  }

  private long tokens(int batches) {
    try (LoraTrainer trainer = new LoraTrainer(base.weights(), new TurnReader(tokenizer), 1)) {
      return trainer.tokens(slice(batches), RECIPE);
    }
  }

  private static Slice slice(int batches) {
    String post = "The river was high this morning and the ferry ran late, as it does. ".repeat(12);
    List<String> texts = Collections.nCopies(batches * 9, post);
    return new Slice(
        0, 0, List.of(new Slice.Member(new Place("0".repeat(64)), new TreeSet<>(), texts)));
  }

  private double speaking() {
    NetworkModel model = new NetworkModel(Digest.of("base"), base.weights(), tokenizer);
    Prompt prompt = Prompt.asking("Tell me about the river.");
    Sampling sampling = new Sampling(new Sampling.Choice.Random(1, 1, 1000, 1), 200);
    double best = 0;
    for (int round = 0; round < 12; round++) {
      long start = System.nanoTime();
      int said = model.answer(prompt, sampling, _ -> Next.MORE).tokens().size();
      best = Math.max(best, said / ((System.nanoTime() - start) / 1e9));
    }
    return best;
  }
}
