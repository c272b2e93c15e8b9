package dev.lethe.model.generate;

import module java.base;

import dev.lethe.model.transformer.LlamaConfig;

/// What a network remembers of one sequence: the keys and values of every layer. It belongs to the
/// weights that made it.
public final class Memory {
  private final LlamaConfig config;
  private final List<Cache> layers;
  private int length;

  /// Of a sequence without tokens.
  public Memory(LlamaConfig config) {
    this.config = config;
    this.layers = IntStream.range(0, config.layers()).mapToObj(_ -> new Cache(config)).toList();
  }

  private Memory(Memory other, int tokens) {
    this.config = other.config;
    this.layers = other.layers.stream().map(cache -> new Cache(config, cache, tokens)).toList();
    this.length = tokens;
  }

  /// A copy that remembers the first tokens only, at most [#length].
  public Memory first(int tokens) {
    return new Memory(this, Math.min(tokens, length));
  }

  /// The number of tokens so far.
  public int length() {
    return length;
  }

  /// How many more tokens fit into the context.
  public int room() {
    return config.context() - length;
  }

  /// How many bytes it takes.
  public long bytes() {
    return layers.stream().mapToLong(Cache::bytes).sum();
  }

  Cache layer(int layer) {
    return layers.get(layer);
  }

  void grow(int tokens) {
    length += tokens;
  }
}
