package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;

/// Of six lines or more, not more than 30 % were in the post before (Gopher's rule for lines).
final class RepeatedLine implements QualityRule {

  private static final int FEW = 6;
  private static final double MOST = 0.30;

  @Override
  public Optional<Dropped> judge(Post post) {
    List<String> lines =
        post.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    long again = lines.size() - lines.stream().distinct().count();
    return lines.size() >= FEW && again > MOST * lines.size()
        ? Optional.of(new Dropped(Reason.QUALITY, "it says the same lines over and over"))
        : Optional.empty();
  }
}
