package dev.lethe.model.lora;

import module java.base;

import dev.lethe.core.chain.Safetensors;
import dev.lethe.core.chain.Step;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.store.Digest;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.LlamaConfig.Output;
import dev.lethe.model.transformer.Pretraining;
import dev.lethe.model.transformer.Small;
import dev.lethe.model.transformer.Weights;

/// A tiny training run whose digest names the numeric platform: full training of an untied and a
/// tied model, and two links of a chain. Prints the kernels' name and the digest.
final class GoldenRun {
  private GoldenRun() {}

  static void main(String[] args) {
    IO.println(
        Kernels.chosen().getClass().getSimpleName() + " " + digest(Integer.parseInt(args[0])));
  }

  static Digest digest(int threads) {
    MessageDigest all = Digest.sha256();
    for (Output output : Output.values()) {
      train(Small.config(output), threads, all);
    }
    try (LoraTrainer trainer = Links.trainer(threads)) {
      byte[] first = trainer.learn(Links.head(), _ -> {});
      var next = new Step(Optional.of(first), Links.slice(), Links.recipe());
      Safetensors.read(trainer.learn(next, _ -> {}), "the checkpoint")
          .values()
          .forEach(tensor -> add(tensor, all));
    }
    return Digest.of(all);
  }

  private static void train(LlamaConfig config, int threads, MessageDigest all) {
    try (var training = new Pretraining(Weights.random(config, 1), threads)) {
      IntStream.range(0, 3).forEach(i -> training.step(Small.batch(config, i), 1e-2));
      training.weights().tensors().forEach(tensor -> add(tensor, all));
    }
  }

  private static void add(Tensor tensor, MessageDigest all) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * tensor.values().length);
    bytes.asFloatBuffer().put(tensor.values());
    all.update(bytes);
  }
}
