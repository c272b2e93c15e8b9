package dev.lethe.curate.duplicate;

import module java.base;

/// The runs of three words that a folded text holds, each as a 64-bit hash. Numbers count as one
/// number, so that what differs only in a date or a count is the same.
final class Shingles {

  /// Words of a shingle. Three, not FineWeb's five: posts are short.
  private static final int WORDS = 3;

  /// Shorter texts are duplicates only if they are equal: of fewer than eight words, one other word
  /// changes half of the shingles, or it says something else.
  private static final int SHORTEST = 8;

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /// In ascending order, none twice; none at all if the text is too short to be near another.
  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String folded) {
    long[] words = words(folded);
    if (words.length < SHORTEST) {
      return new Shingles(new long[0]);
    }
    return new Shingles(
        IntStream.rangeClosed(0, words.length - WORDS)
            .mapToLong(i -> shingle(words, i))
            .sorted()
            .distinct()
            .toArray());
  }

  private static long[] words(String folded) {
    return Arrays.stream(folded.split(" ")).mapToLong(Shingles::word).toArray();
  }

  /// FNV-1a over the word's chars.
  private static long word(String word) {
    if (word.chars().allMatch(Character::isDigit)) {
      return FNV_BASIS;
    }
    long hash = FNV_BASIS;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  private static long shingle(long[] words, int from) {
    long hash = 0;
    for (int i = from; i < from + WORDS; i++) {
      hash = mixed(hash ^ words[i]);
    }
    return hash;
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
  static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  boolean isEmpty() {
    return hashes.length == 0;
  }

  /// The least of the hashes, each times this odd factor; the largest number if there are none.
  long least(long factor) {
    long least = Long.MAX_VALUE;
    for (long hash : hashes) {
      least = Math.min(least, hash * factor);
    }
    return least;
  }

  /// How much two texts have in common: shingles in both, by shingles in either; 0 to 1, and 0 if
  /// one has none.
  double likeness(Shingles other) {
    int both = 0;
    int at = 0;
    for (long hash : hashes) {
      while (at < other.hashes.length && other.hashes[at] < hash) {
        at++;
      }
      both += at < other.hashes.length && other.hashes[at] == hash ? 1 : 0;
    }
    int either = hashes.length + other.hashes.length - both;
    return either == 0 ? 0 : (double) both / either;
  }
}
