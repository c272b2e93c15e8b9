package dev.lethe.model.text;

import module java.base;

/// Learns the merges of a vocabulary from text: again and again, the most frequent pair of
/// neighbours becomes a token.
///
/// Sennrich et al. (2016), algorithm 1, inside the splitter's pieces. Of equally frequent pairs the
/// one with the smaller ids wins, so the vocabulary is a function of the texts, in whatever order
/// they come. It may only see text of nobody in particular: what a tokenizer was fitted on cannot
/// be forgotten.
public final class BpeTraining {
  /// A pair that occurs less often than this is no habit of the language.
  private static final long LEAST = 2;

  private final Digits digits;
  private final int size;
  private final List<String> specials;
  private final SortedMap<String, Integer> words = new TreeMap<>();

  /// @param size the number of tokens to end with, the special ones and the 256 bytes included
  public BpeTraining(Digits digits, int size, List<String> specials) {
    if (size < specials.size() + 256) {
      throw new IllegalArgumentException(
          "expected room for 256 bytes and %d special tokens, found a size of %d"
              .formatted(specials.size(), size));
    }
    this.digits = digits;
    this.size = size;
    this.specials = List.copyOf(specials);
  }

  /// Counts the pieces of one more text.
  public void add(String text) {
    new Splitter(digits)
        .split(text, (begin, end) -> words.merge(text.substring(begin, end), 1, Integer::sum));
  }

  /// The vocabulary of what was counted; smaller than asked for if no pair occurs twice any more.
  public Vocabulary learn() {
    List<String> tokens = new ArrayList<>(specials);
    for (int value = 0; value < 256; value++) {
      tokens.add(String.valueOf(ByteAlphabet.character(value)));
    }
    List<Merge> merges = new ArrayList<>();
    PairCounts pairs = new PairCounts(words, specials.size());
    while (tokens.size() < size) {
      PairCounts.Pair best = pairs.best();
      if (best == null || best.count() < LEAST) {
        break;
      }
      pairs.merge(best, tokens.size());
      merges.add(new Merge(tokens.get(best.left()), tokens.get(best.right())));
      tokens.add(merges.getLast().merged());
    }
    return new Vocabulary(tokens, merges, new LinkedHashSet<>(specials), digits);
  }
}
