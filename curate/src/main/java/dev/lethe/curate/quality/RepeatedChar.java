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
    int[] chars =
        post.text()
            .codePoints()
            .filter(c -> !Character.isWhitespace(c))
            .map(Character::toLowerCase)
            .sorted()
            .toArray();
    int first = 0;
    int second = 0;
    int from = 0;
    for (int i = 1; i <= chars.length; i++) {
      if (i == chars.length || chars[i] != chars[from]) {
        int times = i - from;
        second = Math.max(second, Math.min(first, times));
        first = Math.max(first, times);
        from = i;
      }
    }
    int all = chars.length;
    return all >= SHORTEST && (first > ONE * all || first + second > TWO * all)
        ? Optional.of(new Dropped(Reason.QUALITY, "one or two characters are most of it"))
        : Optional.empty();
  }
}
