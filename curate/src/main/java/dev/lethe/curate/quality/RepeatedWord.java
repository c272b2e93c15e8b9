package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;

/// A post does not say one word over and over: of four words or more none makes up more than 60 %,
/// and of the first 1,000 words of a post with at least twenty, one of five is new.
final class RepeatedWord implements QualityRule {

  private static final int FEW = 4;
  private static final double MOST = 0.60;
  private static final int MANY = 20;
  private static final int WINDOW = 1000;
  private static final double NEW = 0.20;

  @Override
  public Optional<Dropped> judge(Post post) {
    List<String> words = post.words();
    List<String> window = words.subList(0, Math.min(words.size(), WINDOW));
    Map<String, Integer> times = new HashMap<>();
    window.forEach(word -> times.merge(word, 1, Integer::sum));
    int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean one = window.size() >= FEW && most > MOST * window.size();
    boolean few = window.size() >= MANY && times.size() < NEW * window.size();
    return one || few
        ? Optional.of(new Dropped(Reason.QUALITY, "it says the same words over and over"))
        : Optional.empty();
  }
}
