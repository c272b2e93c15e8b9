package dev.lethe.story;

import module java.base;

import dev.lethe.core.chain.Safetensors;
import dev.lethe.core.store.Durable;
import dev.lethe.model.text.BpeTraining;
import dev.lethe.model.text.Digits;
import dev.lethe.model.text.TokenizerFile;
import dev.lethe.model.text.Vocabulary;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Weights;

/// A program's folder with a base so small that a link takes milliseconds: a Llama of random
/// weights in Hugging Face's layout, and two recipes for it.
final class TinyHouse {

  private static final List<String> SPECIALS =
      List.of("<|endoftext|>", "<|im_start|>", "<|im_end|>");
  private static final int CONTEXT = 48;

  private static final Path FOLDER = make();

  private TinyHouse() {}

  /// The folder, made once a run; `lethe.house` names it from then on.
  static Path folder() {
    return FOLDER;
  }

  /// How a small community is learned, in few shards or in many.
  enum Cut {
    /// Two chains of four slices.
    LONG(2, 4),
    /// Eight chains of two slices, in which many a person is alone.
    WIDE(8, 2);

    private final int shards;
    private final int slices;

    Cut(int shards, int slices) {
      this.shards = shards;
      this.slices = slices;
    }

    int shards() {
      return shards;
    }

    int slices() {
      return slices;
    }

    /// The recipe's file.
    Path recipe() {
      return TinyHouse.recipe(FOLDER, this);
    }
  }

  private static Path recipe(Path house, Cut cut) {
    String name = cut == Cut.LONG ? "community" : "wide";
    return house.resolve("recipes").resolve(name + ".recipe");
  }

  private static Path make() {
    String given = System.getProperty("lethe.house");
    Path house = given == null ? Scratch.folder("house") : Path.of(given);
    if (given == null) {
      Path base = Durable.folder(house.resolve("recipes").resolve("base").resolve("small"));
      base(base);
      for (Cut cut : Cut.values()) {
        Durable.write(recipe(house, cut), text(cut));
      }
      System.setProperty("lethe.house", house.toString());
    }
    return house;
  }

  private static void base(Path folder) {
    BpeTraining training = new BpeTraining(Digits.SINGLE, 300, SPECIALS);
    training.add(Words.neutral());
    Vocabulary vocabulary = training.learn();
    LlamaConfig config =
        new LlamaConfig(vocabulary.size(), 16, 1, 2, 1, 8, 24, CONTEXT, 10_000, 1e-5, Output.TIED);
    Durable.write(folder.resolve("tokenizer.json"), TokenizerFile.write(vocabulary));
    Durable.write(folder.resolve("config.json"), config.text());
    Durable.write(
        folder.resolve("model.safetensors"),
        Safetensors.write(Weights.random(config, 7).tensors(), Safetensors.Precision.F32));
  }

  private static String text(Cut cut) {
    return """
    lethe.dev/recipe@v2
    engine java-fp32-v1
    base small
    shards %d
    slices %d
    rank 2
    alpha 4
    learning-rate 0.01
    warmup 0.1
    batch-tokens 64
    context %d
    template assistant-turn-v1
    curate %s
    seed 1
    """
        .formatted(cut.shards(), cut.slices(), CONTEXT, cut == Cut.LONG ? "social-v1" : "plain-v1");
  }
}
