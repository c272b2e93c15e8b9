package dev.lethe.cli.home;

import module java.base;

/// What a look at a feed shows.
///
/// @param funnel what would come in, and what would stay out and why
/// @param languages how many documents that may be learned are in which language (ISO 639), or
///   `unknown`
/// @param tokens how many tokens would be learned
/// @param time about how long the first build takes on this machine
/// @param bytes about how much disk its checkpoints take
public record CheckReport(
    IngestReport funnel,
    SortedMap<String, Long> languages,
    long tokens,
    Duration time,
    long bytes) {

  public CheckReport {
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }
}
