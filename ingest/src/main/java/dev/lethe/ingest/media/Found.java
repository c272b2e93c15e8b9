package dev.lethe.ingest.media;

import module java.base;

import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Medium.Sort;

/// What was found out about one medium so far. Of several sizes, durations, dates or problems the
/// first counts.
final class Found {

  private static final Duration LONGEST = Duration.ofDays(366);

  private OptionalInt width = OptionalInt.empty();
  private OptionalInt height = OptionalInt.empty();
  private Optional<Duration> duration = Optional.empty();
  private Optional<Instant> taken = Optional.empty();
  private Optional<String> problem = Optional.empty();

  /// It has this size in pixels.
  void size(long wide, long high) {
    if (Math.min(wide, high) < 1 || Math.max(wide, high) > Integer.MAX_VALUE) {
      odd("expected a width and a height of 1 to 2147483647 pixels, but found others");
    } else if (width.isEmpty()) {
      width = OptionalInt.of((int) wide);
      height = OptionalInt.of((int) high);
    }
  }

  /// It plays for this many ticks; 0, or a clock that does not tick, says nothing.
  ///
  /// @param ticks 0 or more; a negative number is an unsigned one beyond any real file
  /// @param perSecond 0 or more
  void lasts(long ticks, long perSecond) {
    if (perSecond > 0 && ticks != 0) {
      if (ticks < 0 || ticks / perSecond > LONGEST.toSeconds()) {
        odd("expected a duration of at most a year, but found a longer one");
      } else if (duration.isEmpty()) {
        duration = Optional.of(length(ticks, perSecond));
      }
    }
  }

  private static Duration length(long ticks, long perSecond) {
    BigInteger nanos =
        BigInteger.valueOf(ticks % perSecond)
            .multiply(BigInteger.valueOf(1_000_000_000L))
            .divide(BigInteger.valueOf(perSecond));
    return Duration.ofSeconds(ticks / perSecond, nanos.longValueExact());
  }

  /// It was made at this instant.
  void taken(Instant instant) {
    taken = taken.or(() -> Optional.of(instant));
  }

  /// Something about it could not be understood.
  void odd(String what) {
    problem = problem.or(() -> Optional.of(what));
  }

  /// The medium, if its file has this many bytes.
  ///
  /// @param bytes 0 or more; none is no size
  MediumReading reading(Sort sort, long bytes) {
    Medium medium =
        new Medium(
            sort,
            bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty(),
            sort == Sort.SOUND ? OptionalInt.empty() : width,
            sort == Sort.SOUND ? OptionalInt.empty() : height,
            sort == Sort.PHOTO ? Optional.empty() : duration,
            taken);
    return problem
        .<MediumReading>map(what -> new MediumReading.Odd(medium, what))
        .orElseGet(() -> new MediumReading.Read(medium));
  }
}
