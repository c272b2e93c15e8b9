package dev.lethe.model.lora;

import module java.base;

import dev.lethe.core.chain.Adapter;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Step;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.corpus.Slice;
import dev.lethe.core.store.Digest;
import dev.lethe.model.tensor.Compute;
import dev.lethe.model.transformer.AdamW;
import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.Llama;
import dev.lethe.model.transformer.Weights;

/// The trainer of adapters: learns a slice in one epoch beside a frozen base, in single precision.
///
/// Optimizer, learning rate and room for numbers start anew with every step and are gone after it.
/// Any number of steps may run side by side: they only read the base. A trainer of one thread is
/// the best use of a core; more threads change the speed and no bit.
public final class LoraTrainer implements Trainer, AutoCloseable {
  /// The name of this numeric platform in a recipe.
  public static final String ENGINE = "java-fp32-v1";

  private static final double DECAY = 0;

  private final Weights base;
  private final Lesson.Reader reader;
  private final Compute compute;

  /// @param base the frozen weights; they must not change while this trainer lives
  /// @param reader the base's tokenizer and templates
  /// @param threads 1 or more
  public LoraTrainer(Weights base, Lesson.Reader reader, int threads) {
    this.base = base;
    this.reader = reader;
    compute = Compute.on(threads);
  }

  @Override
  public byte[] learn(Step step, LongConsumer learned) {
    requireKnown(step.recipe());
    Tuning tuning = start(step);
    List<Batch> batches = new Packing(step.recipe(), reader).batches(step.slice());
    if (batches.isEmpty() && step.parent().isPresent()) {
      return step.parent().get();
    }
    learn(tuning, batches, step.recipe(), learned);
    return tuning.adapter().write();
  }

  private void learn(Tuning tuning, List<Batch> batches, Recipe recipe, LongConsumer learned) {
    var network = new Llama(base, tuning, compute);
    var optimizer = new AdamW(compute);
    for (LowRank each : tuning.matrices()) {
      optimizer.add(each.a, each.aGradient, DECAY);
      optimizer.add(each.b, each.bGradient, DECAY);
    }
    var schedule = Schedule.of(recipe, batches.size());
    for (int i = 0; i < batches.size(); i++) {
      network.learn(batches.get(i));
      optimizer.step(schedule.rate(i));
      learned.accept(batches.get(i).rows());
    }
  }

  private Tuning start(Step step) {
    return step.parent()
        .map(bytes -> Tuning.from(base.config(), step.recipe(), Adapter.read(bytes)))
        .orElseGet(() -> Tuning.fresh(base.config(), step.recipe(), seed(step)));
  }

  /// The first 64 bits of the digest of the recipe's seed, the shard and the slice.
  private static long seed(Step step) {
    Slice slice = step.slice();
    // %s and not %d, whose digits are those of the user's language.
    String text = "%s %s %s".formatted(step.recipe().seed(), slice.shard(), slice.index());
    return Long.parseUnsignedLong(Digest.of(text).hex().substring(0, 16), 16);
  }

  private void requireKnown(Recipe recipe) {
    if (!recipe.engine().equals(ENGINE)) {
      throw new IllegalArgumentException(
          "The recipe asks for the engine %s, this one is %s".formatted(recipe.engine(), ENGINE));
    }
    if (recipe.context() > base.config().context()) {
      throw new IllegalArgumentException(
          "The recipe's context is %d tokens, the base was made for %d: lower the recipe's"
              .formatted(recipe.context(), base.config().context()));
    }
  }

  @Override
  public long tokens(Slice slice, Recipe recipe) {
    return new Packing(recipe, reader)
        .sequences(slice).stream().mapToLong(each -> each.length()).sum();
  }

  /// Ends the team's threads.
  @Override
  public void close() {
    compute.team().close();
  }
}
