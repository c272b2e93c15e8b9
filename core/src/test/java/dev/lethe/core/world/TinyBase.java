package dev.lethe.core.world;

import module java.base;

import dev.lethe.core.chain.Base;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.store.Digest;

/// A base model of three small tensors.
public final class TinyBase {

  /// The weights that adapters add to.
  public static final List<String> TRAINED =
      List.of("model.layers.0.mlp.up_proj.weight", "model.layers.0.self_attn.q_proj.weight");

  private static final SortedMap<String, Tensor> TENSORS =
      Stream.of(
              ramp(TRAINED.get(0), 4, 3), ramp(TRAINED.get(1), 3, 3), ramp("model.norm.weight", 3))
          .collect(
              Collectors.toMap(Tensor::name, Function.identity(), (one, _) -> one, TreeMap::new));

  private TinyBase() {}

  /// The base.
  public static Base base() {
    return new Base(Digest.of("a tiny base"), Digest.of("a tiny tokenizer"), TENSORS);
  }

  static Tensor tensor(String name) {
    return Objects.requireNonNull(TENSORS.get(name));
  }

  private static Tensor ramp(String name, int... shape) {
    float[] values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i - 3) * 0.125f;
    }
    return new Tensor(name, shape, values);
  }
}
