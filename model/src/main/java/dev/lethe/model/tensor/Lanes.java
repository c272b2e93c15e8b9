package dev.lethe.model.tensor;

/// The sixteen virtual lanes of every sum: element `i` belongs to lane `i mod 16`, whatever the
/// hardware's width.
final class Lanes {
  static final int COUNT = 16;

  private Lanes() {}

  /// Adds sixteen lanes in one fixed tree: halves onto halves until one number is left.
  static float fold(float[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        lanes[i] += lanes[i + half];
      }
    }
    return lanes[0];
  }
}
