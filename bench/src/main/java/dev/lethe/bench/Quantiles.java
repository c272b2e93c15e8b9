package dev.lethe.bench;

import module java.base;

/// Durations that were measured by several threads.
final class Quantiles {

  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  void add(long duration) {
    nanos.add(duration);
  }

  int count() {
    return nanos.size();
  }

  /// The duration that this share of all is not longer than, in milliseconds.
  double milliseconds(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e6;
  }

  double[] milliseconds() {
    return nanos.stream().mapToDouble(each -> each / 1e6).toArray();
  }
}
