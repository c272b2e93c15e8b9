package dev.lethe.core.corpus;

import module java.base;

/// A photo, a video or a sound that belongs to a document: what it is, never where it was made or
/// with what. Its pixels are not kept.
///
/// @param sort what it is
/// @param bytes its size in bytes, above 0, or empty if the file is not at hand
/// @param width in pixels, above 0, or empty if unknown
/// @param height in pixels, above 0, or empty if unknown
/// @param duration how long it plays, or empty if it does not play or nothing says
/// @param taken when it was made, or empty if nothing says
public record Medium(
    Sort sort,
    OptionalLong bytes,
    OptionalInt width,
    OptionalInt height,
    Optional<Duration> duration,
    Optional<Instant> taken) {

  /// What a medium is.
  public enum Sort {
    PHOTO,
    VIDEO,
    SOUND
  }

  public Medium {
    if (bytes.orElse(1) < 1 || width.orElse(1) < 1 || height.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "a medium's sizes are above 0, but were %s, %s, %s".formatted(bytes, width, height));
    }
    if (duration.orElse(Duration.ZERO).isNegative()) {
      throw new IllegalArgumentException("a medium plays for 0 or more, but for " + duration);
    }
  }

  /// A medium of which only the sort is known.
  public static Medium of(Sort sort) {
    return of(sort, Optional.empty());
  }

  /// A medium of which the sort is known and, if at all, when it was made.
  public static Medium of(Sort sort, Optional<Instant> taken) {
    return new Medium(
        sort,
        OptionalLong.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        taken);
  }
}
