package dev.lethe.model.base;

/// The learning rate over a training: a straight rise, then half a cosine down to a fiftieth
/// (Loshchilov and Hutter, 2017).
///
/// @param highest the highest learning rate, above 0
/// @param warmup the part of the training in which it rises, 0 to below 1
record Schedule(double highest, double warmup) {
  private static final double LAST = 0.02;

  /// The learning rate when `progress`, 0 to 1, of the training is done.
  double rate(double progress) {
    if (progress < warmup) {
      return highest * Math.max(progress / warmup, LAST);
    }
    double fall = Math.min(1, (progress - warmup) / (1 - warmup));
    return highest * (LAST + (1 - LAST) * (1 + StrictMath.cos(Math.PI * fall)) / 2);
  }
}
