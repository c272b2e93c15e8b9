package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;

/// A rule of the social profile. It looks at one text and at nothing else.
interface QualityRule {

  /// Why this post is not a text that one can learn from, or empty if the rule lets it pass.
  Optional<Dropped> judge(Post post);
}
