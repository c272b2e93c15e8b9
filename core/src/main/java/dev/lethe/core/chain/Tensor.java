package dev.lethe.core.chain;

import module java.base;

/// A named array of 32-bit floats with a shape, in row-major order.
///
/// @param name the tensor's name, as Hugging Face and PEFT write it
/// @param shape the sizes of its dimensions, outermost first; each at least 1
/// @param values the numbers; as many as the product of the shape
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(String name, int[] shape, float[] values) {

  public Tensor {
    long size = 1;
    for (int each : shape) {
      if (each < 1) {
        throw new IllegalArgumentException(
            "tensor %s: expected sizes of at least 1, but the shape was %s"
                .formatted(name, Arrays.toString(shape)));
      }
      size = Math.multiplyExact(size, (long) each);
    }
    if (size != values.length) {
      throw new IllegalArgumentException(
          "tensor %s: its shape %s asks for %d numbers, but there were %d"
              .formatted(name, Arrays.toString(shape), size, values.length));
    }
  }

  /// The number of rows of a matrix: the first size.
  public int rows() {
    return shape[0];
  }

  /// The number of columns of a matrix: the product of all sizes but the first.
  public int columns() {
    return values.length / shape[0];
  }
}
