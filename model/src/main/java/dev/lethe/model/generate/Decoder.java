package dev.lethe.model.generate;

import module java.base;

import dev.lethe.model.transformer.Weights;

/// One sequence under way: it takes tokens in and tells how likely each token comes next. The keys
/// and values of all tokens so far are kept, so that a token costs the same work wherever it
/// stands, but for attention. One thread may use it at a time; the network may be shared.
public final class Decoder {
  private final Network network;
  private final Memory memory;

  /// An empty sequence over these weights.
  public Decoder(Weights weights) {
    this(new Network(weights));
  }

  /// An empty sequence over this network.
  public Decoder(Network network) {
    this.network = network;
    this.memory = new Memory(network.config());
  }

  /// The number of tokens so far.
  public int length() {
    return memory.length();
  }

  /// How many more tokens fit into the context.
  public int room() {
    return memory.room();
  }

  /// Takes in one token or more and returns the logits of the token that comes after them.
  ///
  /// @return one logit for each token of the vocabulary, finite
  public float[] accept(int... tokens) {
    return network.accept(List.of(new Network.Part(memory, tokens))).getFirst();
  }
}
