package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Eligibility;
import dev.lethe.core.corpus.Reason;

/// What became of documents, counted by platform.
public final class Outcomes {

  private final SortedMap<String, Long> eligible = new TreeMap<>();
  private final SortedMap<String, SortedMap<Reason, Long>> excluded = new TreeMap<>();
  private final SortedMap<String, Long> replaced = new TreeMap<>();

  /// Counts one document of this platform.
  void count(String platform, Eligibility eligibility) {
    switch (eligibility) {
      case Eligibility.Eligible(String _, SortedMap<String, Integer> placeholders) -> {
        eligible.merge(platform, 1L, Long::sum);
        placeholders.forEach((type, count) -> replaced.merge(type, (long) count, Long::sum));
      }
      case Eligibility.Excluded(Reason reason, String _) -> count(platform, reason);
    }
  }

  /// Counts one document of this platform that stays out.
  void count(String platform, Reason reason) {
    excluded.computeIfAbsent(platform, _ -> new TreeMap<>()).merge(reason, 1L, Long::sum);
  }

  /// The platforms that documents came from.
  public SortedSet<String> platforms() {
    SortedSet<String> platforms = new TreeSet<>(eligible.keySet());
    platforms.addAll(excluded.keySet());
    return platforms;
  }

  /// How many documents of a platform may be learned.
  public long eligible(String platform) {
    return eligible.getOrDefault(platform, 0L);
  }

  /// How many documents of a platform stay out for a reason.
  public long excluded(String platform, Reason reason) {
    SortedMap<Reason, Long> reasons = excluded.get(platform);
    return reasons == null ? 0 : reasons.getOrDefault(reason, 0L);
  }

  /// How many documents may be learned.
  public long eligible() {
    return eligible.values().stream().mapToLong(Long::longValue).sum();
  }

  /// How many pieces of personal data became placeholders in documents that may be learned, by
  /// type; only types that occurred.
  public SortedMap<String, Long> replaced() {
    return Collections.unmodifiableSortedMap(replaced);
  }

  /// How many documents stay out, by reason.
  public SortedMap<Reason, Long> excluded() {
    SortedMap<Reason, Long> all = new TreeMap<>();
    excluded
        .values()
        .forEach(
            reasons -> reasons.forEach((reason, count) -> all.merge(reason, count, Long::sum)));
    return all;
  }
}
