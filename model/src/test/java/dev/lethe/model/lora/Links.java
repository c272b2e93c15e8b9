package dev.lethe.model.lora;

import module java.base;

import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Step;
import dev.lethe.core.corpus.Place;
import dev.lethe.core.corpus.Slice;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Small;
import dev.lethe.model.transformer.Weights;

/// Small links for tests: a text is read as one token for each of its characters.
final class Links {
  static final LlamaConfig CONFIG = Small.config(Output.TIED);

  private Links() {}

  static Weights base() {
    return Small.weights(CONFIG, 21);
  }

  static Recipe recipe() {
    return new Recipe(
        LoraTrainer.ENGINE, "small", 1, 4, 3, 6, 1e-2, 0.4, 60, 40, "plain", "none", 5);
  }

  /// All characters but the first two count.
  static Lesson read(String text, String template) {
    var learned = new BitSet();
    learned.set(2, Math.max(2, text.length()));
    return new Lesson(text.chars().map(c -> c % CONFIG.vocabulary()).toArray(), learned);
  }

  static LoraTrainer trainer(int threads) {
    return new LoraTrainer(base(), Links::read, threads);
  }

  /// A person whose place begins with two hexadecimal digits.
  static Slice.Member member(String place, String... texts) {
    return new Slice.Member(new Place(place + "0".repeat(62)), new TreeSet<>(), List.of(texts));
  }

  static Slice slice() {
    return new Slice(
        0,
        1,
        List.of(
            member("1a", "the rain has stopped", "a walk by the river, and bread"),
            member("2b", "no"),
            member("3c", "long words about nothing in particular, ".repeat(3)),
            member("4d", "tea", "and cake", "and a book about birds")));
  }

  static Step head() {
    return new Step(Optional.empty(), slice(), recipe());
  }

  static byte[] learned(Step step) {
    try (LoraTrainer trainer = trainer(1)) {
      return trainer.learn(step, _ -> {});
    }
  }

  /// The slice after [#slice], learned from what came out of it.
  static Step next() {
    var slice = new Slice(0, 2, List.of(member("1a", "the sun is back again")));
    return new Step(Optional.of(learned(head())), slice, recipe());
  }
}
