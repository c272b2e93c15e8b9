package dev.lethe.model.transformer;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Matrix;

/// Something learned that adds to the output of a frozen linear part, such as an adapter.
///
/// For one batch the three methods are called in the order in which they stand here.
public interface Addition {
  /// Adds to the outputs `y` what inputs `x` give.
  void forward(Compute compute, Matrix x, Matrix y);

  /// Adds to its own gradients, for the gradient `dy` of the outputs.
  void learn(Compute compute, Matrix x, Matrix dy);

  /// Adds to the gradient `dx` of the inputs, for the `dy` of the last [#learn].
  void pass(Compute compute, Matrix dx);
}
