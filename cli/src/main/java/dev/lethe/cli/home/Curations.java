package dev.lethe.cli.home;

import dev.lethe.core.corpus.Curation;
import dev.lethe.core.corpus.PlainCuration;
import dev.lethe.curate.SocialCuration;

/// The curations that recipes may name.
public final class Curations {

  /// The curation by which documents are judged where no recipe is at hand.
  public static final String USUAL = SocialCuration.NAME;

  private Curations() {}

  /// The curation of this name.
  public static Curation named(String name) {
    return switch (name) {
      case PlainCuration.NAME -> new PlainCuration();
      case SocialCuration.NAME -> new SocialCuration();
      default ->
          throw new IllegalArgumentException(
              "the recipe asks for the curation \"%s\"; known are %s and %s"
                  .formatted(name, PlainCuration.NAME, SocialCuration.NAME));
    };
  }
}
