package dev.lethe.model.text;

import module java.base;

/// The merges by their two ids: an open-addressed table from a pair to its rank and to the id it
/// becomes.
final class MergeTable {
  /// The rank of two tokens that do not merge; above every rank.
  static final int NONE = Integer.MAX_VALUE;

  private static final long EMPTY = -1;

  private final long[] pairs;
  private final int[] ranks;
  private final int[] merged; // by rank

  MergeTable(Vocabulary vocabulary) {
    Map<String, Integer> ids = vocabulary.ids();
    int count = vocabulary.merges().size();
    int capacity = Integer.highestOneBit(Math.max(count, 1)) << 2;
    pairs = new long[capacity];
    ranks = new int[capacity];
    merged = new int[count];
    Arrays.fill(pairs, EMPTY);
    for (int rank = 0; rank < count; rank++) {
      Merge merge = vocabulary.merges().get(rank);
      put(id(ids, merge.left()), id(ids, merge.right()), rank);
      merged[rank] = id(ids, merge.merged());
    }
  }

  /// The rank of the merge of two ids, or [#NONE].
  int rank(int left, int right) {
    int slot = slot(pair(left, right));
    return pairs[slot] == EMPTY ? NONE : ranks[slot];
  }

  /// The id that the merge of this rank yields.
  int merged(int rank) {
    return merged[rank];
  }

  private void put(int left, int right, int rank) {
    int slot = slot(pair(left, right));
    if (pairs[slot] == EMPTY) {
      pairs[slot] = pair(left, right);
      ranks[slot] = rank;
    }
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (pairs[slot] != EMPTY && pairs[slot] != pair) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long pair(int left, int right) {
    return (long) left << 32 | right;
  }

  private static int id(Map<String, Integer> ids, String token) {
    return Objects.requireNonNull(ids.get(token));
  }
}
