package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;

/// A post of four pieces or more is mostly words: at least half of the pieces that are no
/// placeholder are, and of twenty chars or more at least 40 % are letters. Links count as one sign.
final class MostlyWords implements QualityRule {

  private static final int FEW_PIECES = 4;
  private static final double WORDS = 0.50;
  private static final int FEW_CHARS = 20;
  private static final double LETTERS = 0.40;

  @Override
  public Optional<Dropped> judge(Post post) {
    int counted = post.pieces().size() - post.count(Part.PLACEHOLDER);
    if (counted >= FEW_PIECES && post.count(Part.WORD) < WORDS * counted) {
      return Optional.of(
          new Dropped(Reason.QUALITY, "most of it is links, hashtags, numbers or signs"));
    }
    return isUnlettered(post)
        ? Optional.of(new Dropped(Reason.QUALITY, "most of its characters are no letters"))
        : Optional.empty();
  }

  private static boolean isUnlettered(Post post) {
    int chars = 0;
    int letters = 0;
    for (int i = 0; i < post.pieces().size(); i++) {
      switch (post.parts().get(i)) {
        case LINK -> chars++;
        case PLACEHOLDER -> {}
        case WORD, NUMBER, HASHTAG, SIGN -> {
          String piece = post.pieces().get(i);
          chars += piece.codePointCount(0, piece.length());
          letters += letters(piece);
        }
      }
    }
    return chars >= FEW_CHARS && letters < LETTERS * chars;
  }

  private static int letters(String piece) {
    int letters = 0;
    for (int at = 0; at < piece.length(); ) {
      int point = piece.codePointAt(at);
      letters += isLetter(point) ? 1 : 0;
      at += Character.charCount(point);
    }
    return letters;
  }

  /// Marks belong to their letters: much of what is written in Hindi or Thai is marks.
  private static boolean isLetter(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetter(c);
    };
  }
}
