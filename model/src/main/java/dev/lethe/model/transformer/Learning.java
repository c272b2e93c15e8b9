package dev.lethe.model.transformer;

import module java.base;

/// What of a network learns.
public interface Learning {
  /// Where the gradient of a tensor is added up, in the tensor's shape; empty if the tensor is
  /// frozen.
  Optional<float[]> gradient(String tensor);

  /// What is added to a linear part; empty if nothing is.
  Optional<Addition> addition(String linear);

  /// Nothing learns: the network only speaks.
  static Learning nothing() {
    return new Learning() {
      @Override
      public Optional<float[]> gradient(String tensor) {
        return Optional.empty();
      }

      @Override
      public Optional<Addition> addition(String linear) {
        return Optional.empty();
      }
    };
  }

  /// Every weight learns; `gradients` has the model's own shapes.
  static Learning everything(Weights gradients) {
    return new Learning() {
      @Override
      public Optional<float[]> gradient(String tensor) {
        return Optional.of(gradients.values(tensor));
      }

      @Override
      public Optional<Addition> addition(String linear) {
        return Optional.empty();
      }
    };
  }
}
