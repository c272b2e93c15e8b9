package dev.lethe.core.chain;

import module java.base;

/// The low-rank matrices that one chain has learned (LoRA, arXiv:2106.09685): for a weight W of the
/// base, the chain adds scale times B·A. Its bytes are a safetensors file with PEFT's names.
///
/// @param parts the matrices by the name of the weight they add to
public record Adapter(SortedMap<String, Part> parts) {

  private static final String PREFIX = "base_model.model.";
  private static final String A = ".lora_A.weight";
  private static final String B = ".lora_B.weight";
  private static final String WEIGHT = ".weight";

  /// The two matrices for one weight.
  ///
  /// @param a the inner matrix // (rank, in)
  /// @param b the outer matrix // (out, rank)
  public record Part(Tensor a, Tensor b) {
    public Part {
      if (a.rows() != b.columns()) {
        throw new IllegalArgumentException(
            "expected A and B to have one rank, but %s has %d and %s has %d"
                .formatted(a.name(), a.rows(), b.name(), b.columns()));
      }
    }

    /// The rank r.
    public int rank() {
      return a.rows();
    }
  }

  public Adapter {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /// Reads an adapter from a checkpoint's bytes.
  public static Adapter read(byte[] checkpoint) {
    SortedMap<String, Tensor> tensors = Safetensors.read(checkpoint, "the checkpoint");
    SortedMap<String, Part> parts = new TreeMap<>();
    tensors.forEach((name, a) -> {
      if (name.endsWith(A)) {
        String module = name.substring(0, name.length() - A.length());
        Tensor b = tensors.get(module + B);
        if (b == null || !name.startsWith(PREFIX)) {
          throw new IllegalArgumentException(
              "expected %s beside %s in the adapter, but it is missing"
                  .formatted(module + B, name));
        }
        parts.put(module.substring(PREFIX.length()) + WEIGHT, new Part(a, b));
      }
    });
    return new Adapter(parts);
  }

  /// This adapter's bytes.
  public byte[] write() {
    List<Tensor> tensors = new ArrayList<>();
    parts.values().forEach(part -> tensors.addAll(List.of(part.a(), part.b())));
    return Safetensors.write(tensors, Safetensors.Precision.F32);
  }

  /// The name of the inner matrix for a weight of the base such as
  /// `model.layers.0.mlp.up_proj.weight`.
  public static String nameOfA(String weight) {
    return PREFIX + module(weight) + A;
  }

  /// The name of the outer matrix for a weight of the base.
  public static String nameOfB(String weight) {
    return PREFIX + module(weight) + B;
  }

  private static String module(String weight) {
    if (!weight.endsWith(WEIGHT)) {
      throw new IllegalArgumentException(
          "expected a weight's name that ends with .weight, but was " + weight);
    }
    return weight.substring(0, weight.length() - WEIGHT.length());
  }
}
