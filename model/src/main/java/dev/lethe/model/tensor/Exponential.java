package dev.lethe.model.tensor;

/// The exponential function in single precision, by a polynomial of our own.
///
/// `x = n * ln 2 + r` with `n` an integer and `|r| <= ln 2 / 2`; then `e^x = 2^n * e^r`. The
/// polynomial and the split of `ln 2` are those of Cephes' `expf` (S. Moshier). Every step is one
/// correctly rounded operation, so the scalar and the vector form give the same bits. Arguments
/// below -87 count as -87, above 88 as 88.
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits are the source's
final class Exponential {
  static final float LOWEST = -87f;
  static final float HIGHEST = 88f;
  static final float LOG2_E = 1.44269504f;

  /// 1.5 * 2^23: adding it rounds a small number to an integer, which then stands in the low bits.
  static final float ROUND = 12582912f;

  static final float LN2_HIGH = 0.693359375f;
  static final float LN2_LOW = -2.12194440e-4f;
  static final float C7 = 1.9875691500e-4f;
  static final float C6 = 1.3981999507e-3f;
  static final float C5 = 8.3334519073e-3f;
  static final float C4 = 4.1665795894e-2f;
  static final float C3 = 1.6666665459e-1f;
  static final float C2 = 5.0000001201e-1f;
  static final int MANTISSA_BITS = 23;

  private Exponential() {}

  static float of(float x) {
    float bounded = Math.min(Math.max(x, LOWEST), HIGHEST);
    float shifted = Math.fma(bounded, LOG2_E, ROUND);
    float n = shifted - ROUND;
    float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, bounded));
    float p = Math.fma(C7, r, C6);
    p = Math.fma(p, r, C5);
    p = Math.fma(p, r, C4);
    p = Math.fma(p, r, C3);
    p = Math.fma(p, r, C2);
    p = Math.fma(p, r * r, r) + 1f;
    int exponent = Float.floatToRawIntBits(shifted) << MANTISSA_BITS;
    return Float.intBitsToFloat(Float.floatToRawIntBits(p) + exponent);
  }
}
