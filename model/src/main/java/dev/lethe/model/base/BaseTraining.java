package dev.lethe.model.base;

import module java.base;

import dev.lethe.core.chain.Safetensors.Precision;
import dev.lethe.model.text.BpeTraining;
import dev.lethe.model.text.Digits;
import dev.lethe.model.text.Marks;
import dev.lethe.model.text.Tokenizer;
import dev.lethe.model.text.Vocabulary;
import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.Pretraining;
import dev.lethe.model.transformer.Weights;

/// One round of making a base: read the text, learn a vocabulary, train until the time is over,
/// measure on what was held out.
///
/// The learning rate follows the clock, so that a round ends well whatever else the machine does;
/// two rounds therefore differ in their bits. What ships is the outcome, frozen and named by its
/// digest.
public final class BaseTraining {
  private static final Duration CHECKPOINT = Duration.ofMinutes(10);
  private static final Duration PROGRESS = Duration.ofSeconds(20);

  private final BaseRecipe recipe;
  private final BaseRound round;
  private final Consumer<String> progress;

  /// @param progress told a line now and then
  public BaseTraining(BaseRecipe recipe, BaseRound round, Consumer<String> progress) {
    this.recipe = recipe;
    this.round = round;
    this.progress = progress;
  }

  /// Trains, writes `checkpoint-N` folders on the way and `base` at the end, and returns what was
  /// reached.
  public BaseReport run() throws IOException {
    BaseText text = BaseText.read(recipe, round.text());
    Base start = start(text);
    Tokenizer tokenizer = new Tokenizer(start.vocabulary());
    PassageTokens cutter = new PassageTokens(tokenizer, recipe.shape().context());
    Mixture mixture =
        new Mixture(sequences(text.learned(), cutter), recipe.finish(), seed(start.weights()));
    try (Pretraining training = new Pretraining(start.weights(), round.threads())) {
      BaseProgress done = train(training, mixture, start.vocabulary());
      Base base = new Base(training.weights(), start.vocabulary());
      base.write(round.out().resolve("base"), Precision.BF16);
      progress.accept("measuring on the text that was held out");
      return new BaseReport(
          done.steps(),
          done.tokens(),
          done.elapsed(),
          mixture.passes(),
          new BaseMeasure(training, cutter).of(text.heldOut()));
    }
  }

  /// Random weights and a new vocabulary, or those of the round before.
  private Base start(BaseText text) throws IOException {
    if (round.from().isPresent()) {
      return Base.read(round.from().get());
    }
    Weights weights = Weights.random(recipe.shape(), recipe.seed());
    Base start = new Base(weights, vocabulary(text));
    start.write(round.out().resolve("random"), Precision.BF16);
    return start;
  }

  /// A round that goes on from a base reads in another order than the round before, so that it does
  /// not begin with the same text again.
  private long seed(Weights start) {
    boolean first = round.from().isEmpty();
    return first
        ? recipe.seed()
        : recipe.seed() ^ Arrays.hashCode(start.tensors().iterator().next().values());
  }

  private Vocabulary vocabulary(BaseText text) {
    BpeTraining learning = new BpeTraining(Digits.SINGLE, recipe.shape().vocabulary(), Marks.all());
    text.learned().values().forEach(its -> its.forEach(each -> learning.add(each.words())));
    Vocabulary vocabulary = learning.learn();
    progress.accept("learned a vocabulary of %,d tokens".formatted(vocabulary.size()));
    return vocabulary;
  }

  private SequencedMap<BaseSource, List<int[]>> sequences(
      SequencedMap<BaseSource, List<Passage>> passages, PassageTokens cutter) {
    SequencedMap<BaseSource, List<int[]>> sequences = new LinkedHashMap<>();
    passages.forEach((source, its) -> {
      List<int[]> all = its.stream().flatMap(each -> cutter.sequences(each).stream()).toList();
      long tokens = all.stream().mapToLong(each -> each.length).sum();
      sequences.put(source, all);
      progress.accept(
          "%s: %,d passages, %,d sequences, %,d tokens"
              .formatted(source.name(), its.size(), all.size(), tokens));
    });
    return sequences;
  }

  private BaseProgress train(Pretraining training, Mixture mixture, Vocabulary vocabulary)
      throws IOException {
    Schedule schedule = new Schedule(recipe.learningRate(), recipe.warmup());
    BaseProgress done = new BaseProgress(round.time());
    Instant told = Instant.now();
    Instant saved = Instant.now();
    while (done.part() < 1) {
      Optional<Batch> batch = mixture.next(recipe.batchTokens(), done.part());
      if (batch.isEmpty()) {
        progress.accept("all text is read as often as the recipe allows");
        break;
      }
      double rate = schedule.rate(done.part());
      done.add(batch.get().counted(), training.step(batch.get(), rate));
      if (told.plus(PROGRESS).isBefore(Instant.now())) {
        told = Instant.now();
        progress.accept(done.line(rate));
      }
      if (saved.plus(CHECKPOINT).isBefore(Instant.now())) {
        saved = Instant.now();
        Base base = new Base(training.weights(), vocabulary);
        base.write(round.out().resolve("checkpoint-" + done.steps()), Precision.F32);
      }
    }
    return done;
  }
}
