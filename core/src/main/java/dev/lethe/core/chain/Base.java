package dev.lethe.core.chain;

import module java.base;

import dev.lethe.core.store.Digest;

/// The frozen base model, which no person's text has shaped.
///
/// @param digest the digest over its configuration and its weights' file
/// @param tokenizer the digest of its tokenizer's file
/// @param tensors its weights by name, as 32-bit floats
public record Base(Digest digest, Digest tokenizer, SortedMap<String, Tensor> tensors) {

  /// Reads a base from a folder in Hugging Face's layout: `config.json`, `tokenizer.json` and
  /// `model.safetensors`.
  public static Base read(Path folder) {
    byte[] config = file(folder, "config.json");
    byte[] weights = file(folder, "model.safetensors");
    Digest digest =
        Digest.of(
            "lethe.dev/base@v1\nconfig %s\nweights %s\n"
                .formatted(Digest.of(config), Digest.of(weights)));
    return new Base(
        digest,
        Digest.of(file(folder, "tokenizer.json")),
        Safetensors.read(weights, folder.resolve("model.safetensors").toString()));
  }

  private static byte[] file(Path folder, String name) {
    Path file = folder.resolve(name);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "expected a base model with config.json, tokenizer.json and model.safetensors in %s, but could not read %s"
              .formatted(folder, name),
          e);
    }
  }
}
