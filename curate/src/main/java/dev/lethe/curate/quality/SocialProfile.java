package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;

/// The quality that a short post must have. A few words are enough: rules for pages of the web keep
/// about one post of six. The reason for each number is in `docs/design/social-profile.md`.
public final class SocialProfile {

  private static final List<QualityRule> RULES =
      List.of(
          new HasWords(),
          new MachineMade(),
          new Reading(),
          new RepeatedChar(),
          new RepeatedWord(),
          new RepeatedLine(),
          new MostlyWords());

  private SocialProfile() {}

  /// Why this text stays out, by the first rule that says so, or empty if none does.
  ///
  /// @param text the author's words, with placeholders instead of personal data
  public static Optional<Dropped> judge(String text) {
    Post post = Post.of(text);
    return RULES.stream().flatMap(rule -> rule.judge(post).stream()).findFirst();
  }
}
