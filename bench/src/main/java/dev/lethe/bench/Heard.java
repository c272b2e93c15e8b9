package dev.lethe.bench;

import module java.base;

import dev.lethe.core.release.Release;
import dev.lethe.core.release.Releases;
import dev.lethe.core.rights.Pseudonym;
import org.jspecify.annotations.Nullable;

/// What callers hear: when a token of each composition came last, and whom each composition holds.
final class Heard {

  private static final String FINGERPRINT = "\"system_fingerprint\":\"";
  private static final int DIGITS = 16;

  private final Map<String, Long> last = new ConcurrentHashMap<>();
  private final Map<String, Release> releases = new ConcurrentHashMap<>();
  private volatile @Nullable Release answering;
  private final LongAdder tokens = new LongAdder();

  /// A line of a stream that came just now.
  void add(String line) {
    int at = line.indexOf(FINGERPRINT);
    if (at >= 0 && line.contains("\"content\"")) {
      int from = at + FINGERPRINT.length();
      tokens.increment();
      last.merge(line.substring(from, from + DIGITS), System.nanoTime(), Math::max);
    }
  }

  /// Looks on which releases come to answer, until it is over.
  void watch(Path folder, AtomicBoolean done) {
    Releases all = new Releases(folder);
    while (!done.get()) {
      try {
        all.current()
            .ifPresent(each -> {
              releases.put(name(each), each);
              answering = each;
            });
      } catch (RuntimeException e) {
        // Between the look and the reading another may have taken its place.
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  /// Waits until a release answers that holds this person, but no longer than this.
  void awaitAnswering(Pseudonym person, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      Release now = answering;
      if (now != null && now.holds(Set.of(person))) {
        return;
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static String name(Release release) {
    return release.digest().hex().substring(0, DIGITS);
  }

  /// When the last token of a composition with this person came, in nanoseconds; empty if none did.
  OptionalLong lastOf(Pseudonym person) {
    return last.entrySet().stream()
        .filter(each -> {
          Release release = releases.get(each.getKey());
          if (release == null) {
            throw new IllegalStateException("a composition answered that nobody saw: " + each);
          }
          return release.holds(Set.of(person));
        })
        .mapToLong(Map.Entry::getValue)
        .max();
  }

  long tokens() {
    return tokens.sum();
  }

  int compositions() {
    return last.size();
  }
}
