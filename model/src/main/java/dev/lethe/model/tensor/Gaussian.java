package dev.lethe.model.tensor;

import module java.base;

/// Normally distributed numbers that are the same on every Java release.
///
/// Uniform numbers come from the 53 upper bits of [SplittableRandom#nextLong]; the Box-Muller
/// transform by StrictMath makes two normal ones of two uniform ones.
/// `SplittableRandom.nextGaussian` is not used: its algorithm changed between releases.
public final class Gaussian {
  private static final double UNIT = 0x1p-53;
  private static final int DROPPED_BITS = 11;

  private final SplittableRandom random;

  public Gaussian(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Fills `x` with numbers of mean 0 and the given standard deviation.
  public void fill(float[] x, double deviation) {
    for (int i = 0; i < x.length; i += 2) {
      double radius = deviation * StrictMath.sqrt(-2 * StrictMath.log(bits() * UNIT + UNIT));
      double angle = 2 * Math.PI * (bits() * UNIT);
      x[i] = (float) (radius * StrictMath.cos(angle));
      if (i + 1 < x.length) {
        x[i + 1] = (float) (radius * StrictMath.sin(angle));
      }
    }
  }

  private long bits() {
    return random.nextLong() >>> DROPPED_BITS;
  }
}
