package dev.lethe.model.lora;

import module java.base;

import dev.lethe.core.chain.Adapter;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Tensor;
import dev.lethe.model.tensor.Gaussian;
import dev.lethe.model.transformer.Addition;
import dev.lethe.model.transformer.Learning;
import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.TensorNames.Part;

/// An adapter while it learns: low-rank matrices beside all seven linear parts of every layer.
final class Tuning implements Learning {
  private static final String WEIGHT = ".weight";

  private final SequencedMap<String, LowRank> matrices = new LinkedHashMap<>();

  private Tuning(LlamaConfig config, Recipe recipe) {
    for (int layer = 0; layer < config.layers(); layer++) {
      for (Part part : Part.values()) {
        int inputs = part.inputs(config);
        int outputs = part.outputs(config);
        matrices.put(
            part.in(layer), new LowRank(recipe.rank(), inputs, outputs, (float) recipe.scale()));
      }
    }
  }

  /// The head of a chain: A normal with variance 1 / (3 inputs), the variance of PEFT's uniform
  /// start; B zero, so that the base speaks as before.
  static Tuning fresh(LlamaConfig config, Recipe recipe, long seed) {
    var tuning = new Tuning(config, recipe);
    var gaussian = new Gaussian(seed);
    tuning
        .matrices
        .values()
        .forEach(each -> gaussian.fill(each.a, 1 / StrictMath.sqrt(3.0 * each.inputs)));
    return tuning;
  }

  /// Goes on from an adapter; one of another shape is an error.
  static Tuning from(LlamaConfig config, Recipe recipe, Adapter adapter) {
    var tuning = new Tuning(config, recipe);
    tuning.matrices.forEach((name, each) -> read(each, name, adapter));
    return tuning;
  }

  private static void read(LowRank matrices, String name, Adapter adapter) {
    Adapter.Part part = adapter.parts().get(name + WEIGHT);
    if (part == null
        || part.rank() != matrices.rank
        || part.a().columns() != matrices.inputs
        || part.b().rows() != matrices.outputs) {
      throw new IllegalArgumentException(
          "The parent checkpoint has no adapter of rank %d, %d to %d, for %s: it belongs to another base or recipe"
              .formatted(matrices.rank, matrices.inputs, matrices.outputs, name));
    }
    System.arraycopy(part.a().values(), 0, matrices.a, 0, matrices.a.length);
    float[] b = transposed(part.b().values(), matrices.outputs, matrices.rank);
    System.arraycopy(b, 0, matrices.b, 0, b.length);
  }

  /// This adapter as it is now; an error if a weight is not finite.
  Adapter adapter() {
    var parts = new TreeMap<String, Adapter.Part>();
    matrices.forEach((name, each) -> parts.put(name + WEIGHT, part(name + WEIGHT, each)));
    return new Adapter(parts);
  }

  private static Adapter.Part part(String weight, LowRank each) {
    float[] b = transposed(each.b, each.rank, each.outputs);
    return new Adapter.Part(
        finite(Adapter.nameOfA(weight), new int[] {each.rank, each.inputs}, each.a.clone()),
        finite(Adapter.nameOfB(weight), new int[] {each.outputs, each.rank}, b));
  }

  private static Tensor finite(String name, int[] shape, float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new ArithmeticException(
            "The adapter's %s holds %s: lower the recipe's learning-rate".formatted(name, value));
      }
    }
    return new Tensor(name, shape, values);
  }

  private static float[] transposed(float[] x, int rows, int columns) {
    float[] result = new float[x.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[j * rows + i] = x[i * columns + j];
      }
    }
    return result;
  }

  Collection<LowRank> matrices() {
    return matrices.values();
  }

  @Override
  public Optional<float[]> gradient(String tensor) {
    return Optional.empty();
  }

  @Override
  public Optional<Addition> addition(String linear) {
    return Optional.ofNullable(matrices.get(linear));
  }
}
