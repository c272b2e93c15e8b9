package dev.lethe.core.corpus;

import module java.base;

/// How many people and documents a cut has: told on the page about the model, and never part of a
/// digest.
///
/// @param people whose documents may be learned
/// @param platforms of each platform, what may be learned
/// @param excluded of each reason, what may not
public record Census(
    long people, SortedMap<String, Share> platforms, SortedMap<Reason, Share> excluded) {

  /// Some people's documents.
  ///
  /// @param people how many
  /// @param documents how many
  public record Share(long people, long documents) {
    Share plus(Share other) {
      return new Share(people + other.people, documents + other.documents);
    }
  }

  public Census {
    platforms = Collections.unmodifiableSortedMap(new TreeMap<>(platforms));
    excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
  }

  /// The platforms whose numbers may be told: at least so many people stand behind each, and no
  /// number that is not told follows from those that are and their sum.
  ///
  /// @param few the fewest people that a number may be told of
  public SortedSet<String> told(long few) {
    SortedSet<String> told = new TreeSet<>(platforms.keySet());
    told.removeIf(platform -> share(platform).people() < few);
    if (platforms.size() - told.size() == 1) {
      told.stream()
          .min(Comparator.comparingLong(platform -> share(platform).documents()))
          .ifPresent(told::remove);
    }
    return told;
  }

  private Share share(String platform) {
    return Objects.requireNonNull(platforms.get(platform));
  }

  /// Of nobody.
  public static Census empty() {
    return new Census(0, new TreeMap<>(), new TreeMap<>());
  }
}
