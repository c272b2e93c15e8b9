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
    int[] plain = new int[128];
    Map<Integer, Integer> others = new HashMap<>();
    int all = 0;
    String text = post.text();
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isWhitespace(point)) {
        continue;
      }
      all++;
      int lower = Character.toLowerCase(point);
      if (lower < plain.length) {
        plain[lower]++;
      } else {
        others.merge(lower, 1, Integer::sum);
      }
    }
    int[] most = new int[2];
    for (int times : plain) {
      count(times, most);
    }
    others.values().forEach(times -> count(times, most));
    int first = most[0];
    int second = most[1];
    return all >= SHORTEST && (first > ONE * all || first + second > TWO * all)
        ? Optional.of(new Dropped(Reason.QUALITY, "one or two characters are most of it"))
        : Optional.empty();
  }

  /// Keeps the two greatest numbers.
  private static void count(int times, int[] most) {
    most[1] = Math.max(most[1], Math.min(most[0], times));
    most[0] = Math.max(most[0], times);
  }
}
