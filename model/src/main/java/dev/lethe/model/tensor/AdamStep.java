package dev.lethe.model.tensor;

/// The numbers of one AdamW update that are the same for every weight (Loshchilov and Hutter,
/// 1711.05101).
///
/// @param clip factor on every gradient, in (0, 1]
/// @param keep factor on every weight before the update: 1 minus learning rate times weight decay
/// @param rate learning rate divided by `1 - beta1^t`
/// @param root `1 / sqrt(1 - beta2^t)`
public record AdamStep(float clip, float keep, float rate, float root) {
  public static final float BETA1 = 0.9f;
  public static final float BETA2 = 0.95f;
  public static final float EPSILON = 1e-8f;
  static final float REST1 = 1f - BETA1;
  static final float REST2 = 1f - BETA2;

  /// The coefficients of update number `t`, counted from 1.
  public static AdamStep of(int t, double learningRate, double weightDecay, double clip) {
    double first = 1 - StrictMath.pow(BETA1, t);
    double second = 1 - StrictMath.pow(BETA2, t);
    return new AdamStep(
        (float) clip,
        (float) (1 - learningRate * weightDecay),
        (float) (learningRate / first),
        (float) (1 / StrictMath.sqrt(second)));
  }
}
