package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.core.chain.Tensor;
import dev.lethe.model.tensor.Gaussian;
import dev.lethe.model.transformer.TensorNames.Part;
import org.jspecify.annotations.Nullable;

/// The weights of a model: one tensor for each of its names, of the shape that its configuration
/// asks for.
public final class Weights {
  private static final double DEVIATION = 0.02; // as GPT-2 and Llama start

  private final LlamaConfig config;
  private final SequencedMap<String, Tensor> tensors;

  private Weights(LlamaConfig config, SequencedMap<String, Tensor> tensors) {
    this.config = config;
    this.tensors = tensors;
  }

  /// The tensors of a model; one that is missing, has another shape or is not finite is an error,
  /// further ones are not kept.
  public static Weights of(LlamaConfig config, Map<String, Tensor> tensors) {
    var kept = new LinkedHashMap<String, Tensor>();
    TensorNames.shapes(config)
        .forEach((name, shape) -> kept.put(name, checked(name, shape, tensors.get(name))));
    return new Weights(config, kept);
  }

  private static Tensor checked(String name, int[] shape, @Nullable Tensor tensor) {
    if (tensor == null || !Arrays.equals(tensor.shape(), shape)) {
      throw new IllegalArgumentException(
          "Weights: expected tensor %s of shape %s, found %s"
              .formatted(
                  name,
                  Arrays.toString(shape),
                  tensor == null ? "none" : Arrays.toString(tensor.shape())));
    }
    return requireFinite(tensor);
  }

  /// Random weights from which training may start: matrices normal with deviation 0.02, those that
  /// write into the residual stream divided by the square root of their number (GPT-2), norms one.
  public static Weights random(LlamaConfig config, long seed) {
    var gaussian = new Gaussian(seed);
    double residual = DEVIATION / StrictMath.sqrt(2.0 * config.layers());
    Weights weights = zeros(config);
    weights.tensors.forEach((name, tensor) -> {
      if (tensor.shape().length == 1) {
        Arrays.fill(tensor.values(), 1f);
      } else {
        gaussian.fill(tensor.values(), writesResidual(name) ? residual : DEVIATION);
      }
    });
    return weights;
  }

  private static boolean writesResidual(String name) {
    return Stream.of(Part.ATTENDED, Part.DOWN).anyMatch(part -> name.contains(part.suffix()));
  }

  /// Zeros in the shapes of a model: room for gradients and moments.
  static Weights zeros(LlamaConfig config) {
    var tensors = new LinkedHashMap<String, Tensor>();
    TensorNames.shapes(config)
        .forEach((name, shape) -> {
          int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
          tensors.put(name, new Tensor(name, shape, new float[size]));
        });
    return new Weights(config, tensors);
  }

  public LlamaConfig config() {
    return config;
  }

  /// All tensors, in the order in which the model uses them. Their floats are the weights
  /// themselves, not copies.
  public Collection<Tensor> tensors() {
    return Collections.unmodifiableCollection(tensors.values());
  }

  /// The floats of one tensor, not a copy.
  public float[] values(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("A model of this shape has no tensor " + name);
    }
    return tensor.values();
  }

  /// These weights with none shared: changing one leaves the other.
  public Weights copy() {
    Weights copy = zeros(config);
    tensors.forEach((name, tensor) ->
        System.arraycopy(tensor.values(), 0, copy.values(name), 0, tensor.values().length));
    return copy;
  }

  /// Stops with an error if any weight is infinite or not a number.
  public void requireFinite() {
    tensors.values().forEach(Weights::requireFinite);
  }

  private static Tensor requireFinite(Tensor tensor) {
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new ArithmeticException(
            "Tensor %s holds %s: lower the learning rate or check the base"
                .formatted(tensor.name(), value));
      }
    }
    return tensor;
  }
}
