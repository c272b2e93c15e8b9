package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.chain.Adapter;
import dev.lethe.core.chain.Tensor;
import org.jspecify.annotations.Nullable;

/// The merge of the shards' adapters into the base, in integers: every product scale·B·A is rounded
/// to a multiple of 2^-40 and the multiples are summed as 64-bit integers, so that no order of
/// adding or taking away can change a bit. A weight that is served is fp32(base + sum / S).
public final class Merge {

  /// One unit of the sum is 2 to the power of minus this.
  public static final int FRACTION_BITS = 40;

  private static final double UNIT = 0x1p40;

  private final double scale;
  private final int shards;

  /// @param scale alpha / r of the recipe
  /// @param shards the divisor, S, from the recipe, never from how many adapters there are
  public Merge(double scale, int shards) {
    this.scale = scale;
    this.shards = shards;
  }

  /// The tensors that are served.
  public SortedMap<String, Tensor> served(
      SortedMap<String, Tensor> base, Collection<Adapter> adapters) {
    SortedMap<String, Tensor> served = new TreeMap<>(base);
    SortedSet<String> touched = new TreeSet<>();
    adapters.forEach(adapter -> touched.addAll(adapter.parts().keySet()));
    touched.parallelStream()
        .map(name -> served(name, base.get(name), adapters))
        .toList()
        .forEach(tensor -> served.put(tensor.name(), tensor));
    return served;
  }

  private Tensor served(String name, @Nullable Tensor weight, Collection<Adapter> adapters) {
    if (weight == null) {
      throw new IllegalArgumentException(
          "an adapter adds to %s, but the base has no such weight".formatted(name));
    }
    long[] sum = new long[weight.values().length];
    for (Adapter adapter : adapters) {
      Adapter.Part part = adapter.parts().get(name);
      if (part != null) {
        add(part, weight, sum);
      }
    }
    float[] values = new float[sum.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (weight.values()[i] + sum[i] / (UNIT * shards));
      if (!Float.isFinite(values[i])) {
        throw new ArithmeticException("the merged weight %s is not finite".formatted(name));
      }
    }
    return new Tensor(name, weight.shape(), values);
  }

  private void add(Adapter.Part part, Tensor weight, long[] sum) {
    int in = weight.columns();
    if (part.a().columns() != in || part.b().rows() != weight.rows()) {
      throw new IllegalArgumentException(
          "the adapter of %s is for %d x %d weights, but the base has %d x %d"
              .formatted(weight.name(), part.b().rows(), part.a().columns(), weight.rows(), in));
    }
    double[] row = new double[in];
    for (int o = 0; o < weight.rows(); o++) {
      product(part, o, row);
      for (int i = 0; i < in; i++) {
        sum[o * in + i] = Math.addExact(sum[o * in + i], fixed(row[i] * scale, weight.name()));
      }
    }
  }

  /// One row of B·A in double precision, the rank's terms added in ascending order.
  private static void product(Adapter.Part part, int o, double[] row) {
    Arrays.fill(row, 0);
    float[] a = part.a().values(); // (rank, in)
    float[] b = part.b().values(); // (out, rank)
    for (int k = 0; k < part.rank(); k++) {
      double factor = b[o * part.rank() + k];
      for (int i = 0; i < row.length; i++) {
        row[i] += factor * a[k * row.length + i];
      }
    }
  }

  /// A number as a multiple of the unit; the range, ±2^23 before the sum, is far beyond any weight.
  private static long fixed(double value, String name) {
    if (!(Math.abs(value) < 0x1p22)) {
      throw new ArithmeticException(
          "the adapter of %s adds %s, which is beyond what a merge can hold"
              .formatted(name, value));
    }
    return (long) Math.rint(value * UNIT);
  }
}
