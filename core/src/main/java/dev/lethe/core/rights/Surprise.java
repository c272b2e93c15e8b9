package dev.lethe.core.rights;

/// How surprised a model was by one person's texts: the model that had learned from them, and the
/// one that never met them.
///
/// @param before bits per byte under the release that held the person, above 0
/// @param after bits per byte under the one that does not, above 0
public record Surprise(double before, double after) {

  public Surprise {
    if (!(before > 0 && after > 0) || Double.isInfinite(before) || Double.isInfinite(after)) {
      throw new IllegalArgumentException(
          "bits per byte are finite and above 0, but were %s and %s".formatted(before, after));
    }
  }
}
