package dev.lethe.bench;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.store.Durable;

/// Whether the time that the form takes tells if somebody is known: requests of known and unknown
/// people, interleaved at random, compared by the rank-sum test of Mann and Whitney (1947;
/// two-sided, normal approximation), and by a permutation test of the difference of the means
/// (10,000 permutations). At a level of 0.01, a difference is reported if either says so.
final class TimingBench {

  private static final int PERMUTATIONS = 10_000;

  private final int requests;

  TimingBench(int requests) {
    this.requests = requests;
  }

  void run() throws IOException {
    Path home = Files.createTempDirectory("lethe-timing").resolve("home");
    enrol(home);
    try (Served served = Served.open(home)) {
      for (int i = 0; i < 3000; i++) {
        served.object("warm%d@mail.example".formatted(i));
      }
      Random random = new Random(1);
      Quantiles known = new Quantiles();
      Quantiles unknown = new Quantiles();
      for (int i = 0; i < requests; i++) {
        boolean is = random.nextBoolean();
        String who = (is ? "known%05d" : "other%05d").formatted(i) + "@mail.example";
        long asked = System.nanoTime();
        boolean answered = served.object(who).isPresent();
        if (answered) {
          (is ? known : unknown).add(System.nanoTime() - asked);
        }
      }
      tell(known, unknown);
    }
    Durable.deleteTree(home);
  }

  private void enrol(Path home) {
    try (Home opened = Home.open(home, Optional.empty())) {
      PlacementKey key = opened.workshop().keys().placement();
      opened
          .workshop()
          .registry()
          .enrol(
              IntStream.range(0, requests)
                  .mapToObj(i ->
                      new Enrolment(
                          key.of(new dev.lethe.core.rights.Account("facebook", "" + i)),
                          Optional.empty(),
                          Optional.of(key.ofAddress("known%05d@mail.example".formatted(i)))))
                  .toList());
    }
  }

  private static void tell(Quantiles known, Quantiles unknown) {
    double[] one = known.milliseconds();
    double[] other = unknown.milliseconds();
    Bench.tell("known people, median of %d".formatted(one.length), known.milliseconds(0.5), "ms");
    Bench.tell(
        "unknown people, median of %d".formatted(other.length), unknown.milliseconds(0.5), "ms");
    Bench.tell("difference of the means", mean(one) - mean(other), "ms");
    Bench.tell("rank-sum test, p", rankSum(one, other), "");
    Bench.tell("permutation test of the means, p", permutation(one, other), "");
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double rankSum(double[] one, double[] other) {
    double[] all = joined(one, other);
    double[] sorted = all.clone();
    Arrays.sort(sorted);
    double ranks = 0;
    for (double each : one) {
      ranks += 1 + Math.abs(Arrays.binarySearch(sorted, each));
    }
    double n = one.length;
    double m = other.length;
    double u = ranks - n * (n + 1) / 2;
    double z = (u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    return 2 * (1 - normal(Math.abs(z)));
  }

  /// The distribution function of the normal distribution (Abramowitz and Stegun, 26.2.17), its
  /// error below 1e-7.
  private static double normal(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double sum =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
  }

  private static double permutation(double[] one, double[] other) {
    double[] all = joined(one, other);
    double found = Math.abs(mean(one) - mean(other));
    Random random = new Random(2);
    int beyond = 0;
    for (int round = 0; round < PERMUTATIONS; round++) {
      double sum = 0;
      for (int i = 0; i < one.length; i++) {
        int with = i + random.nextInt(all.length - i);
        double swapped = all[with];
        all[with] = all[i];
        all[i] = swapped;
        sum += swapped;
      }
      double rest = Arrays.stream(all, one.length, all.length).sum();
      beyond += Math.abs(sum / one.length - rest / other.length) >= found ? 1 : 0;
    }
    return (beyond + 1.0) / (PERMUTATIONS + 1.0);
  }

  private static double[] joined(double[] one, double[] other) {
    double[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
