package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;

/// After cleaning, a post has at least one word of its author.
final class HasWords implements QualityRule {

  @Override
  public Optional<Dropped> judge(Post post) {
    if (post.count(Part.WORD) > 0) {
      return Optional.empty();
    }
    boolean other = post.parts().stream().anyMatch(part -> !isNothing(part));
    return Optional.of(
        other
            ? new Dropped(Reason.QUALITY, "it has links, hashtags or numbers, but no word")
            : new Dropped(Reason.EMPTY, "it has no words after cleaning"));
  }

  private static boolean isNothing(Part part) {
    return part == Part.PLACEHOLDER || part == Part.SIGN;
  }
}
