package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;

/// A post of twelve chars or more is not made of one or two of them: one does not make up more than
/// 60 % of it, two not more than 90 %.
final class RepeatedChar implements QualityRule {

  private static final int SHORTEST = 12;
  private static final double ONE = 0.60;
  private static final double TWO = 0.90;

  @Override
  public Optional<Dropped> judge(Post post) {
    Map<Integer, Integer> times = new HashMap<>();
    post.text()
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .forEach(c -> times.merge(Character.toLowerCase(c), 1, Integer::sum));
    int all = times.values().stream().mapToInt(Integer::intValue).sum();
    int first = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int both = mostTwo(times.values());
    return all >= SHORTEST && (first > ONE * all || both > TWO * all)
        ? Optional.of(new Dropped(Reason.QUALITY, "one or two characters are most of it"))
        : Optional.empty();
  }

  private static int mostTwo(Collection<Integer> times) {
    return times.stream()
        .sorted(Comparator.reverseOrder())
        .limit(2)
        .mapToInt(Integer::intValue)
        .sum();
  }
}
