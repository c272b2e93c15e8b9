package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.store.Digest;

/// What a release is made of, each by the digest of its bytes.
///
/// @param recipe the recipe's text
/// @param base the base model
/// @param tokenizer the tokenizer's file
/// @param adapters the last checkpoint of each shard, or empty where a shard learned nothing
/// @param served the tensors that are served, as a safetensors file of 32-bit floats
public record Manifest(
    Digest recipe, Digest base, Digest tokenizer, List<Optional<Digest>> adapters, Digest served) {

  /// The first line of a manifest.
  public static final String FORMAT = "lethe.dev/release@v1";

  public Manifest {
    adapters = List.copyOf(adapters);
  }

  /// The text whose digest is the release's.
  public String text() {
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    text.append("recipe ").append(recipe).append('\n');
    text.append("base ").append(base).append('\n');
    text.append("tokenizer ").append(tokenizer).append('\n');
    for (int shard = 0; shard < adapters.size(); shard++) {
      String adapter = adapters.get(shard).map(Digest::hex).orElse("none");
      text.append("adapter ").append(shard).append(' ').append(adapter).append('\n');
    }
    text.append("served ").append(served).append('\n');
    return text.append("tally none\n").toString();
  }
}
