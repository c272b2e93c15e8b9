package dev.lethe.model.transformer;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.transformer.TensorNames.Part;
import org.jspecify.annotations.Nullable;

/// A linear part of a layer: `y = x · Wᵀ`, and what is [added][Addition] to it.
final class Linear {
  private final Compute compute;
  private final Matrix weight; // [outputs, inputs]
  private final @Nullable Matrix gradient; // [outputs, inputs]
  private final @Nullable Addition addition;

  Linear(Part part, int layer, Weights weights, Learning learning, Compute compute) {
    LlamaConfig config = weights.config();
    String name = TensorNames.weight(part, layer);
    int outputs = part.outputs(config);
    int inputs = part.inputs(config);
    this.compute = compute;
    weight = Matrix.of(weights.values(name), outputs, inputs);
    gradient = learning.gradient(name).map(g -> Matrix.of(g, outputs, inputs)).orElse(null);
    addition = learning.addition(part.in(layer)).orElse(null);
  }

  void forward(Matrix x, Matrix y) {
    compute.product(x, weight.transposed(), y);
    if (addition != null) {
      addition.forward(compute, x, y);
    }
  }

  /// Adds to the gradients of what learns.
  void learn(Matrix x, Matrix dy) {
    if (gradient != null) {
      compute.addProduct(dy.transposed(), x, gradient);
    }
    if (addition != null) {
      addition.learn(compute, x, dy);
    }
  }

  /// Adds to the gradient of the inputs; after [#learn].
  void pass(Matrix dy, Matrix dx) {
    compute.addProduct(dy, weight, dx);
    if (addition != null) {
      addition.pass(compute, dx);
    }
  }
}
