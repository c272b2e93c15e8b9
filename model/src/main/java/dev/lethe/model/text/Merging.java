package dev.lethe.model.text;

import module java.base;

/// The merging of one piece of text: the merge of the lowest rank first, of equal ones the
/// leftmost, until none is left.
///
/// The symbols are a linked list over the piece's bytes and the candidates a heap, so that a piece
/// of n bytes takes O(n log n) whatever it looks like.
final class Merging {
  private final MergeTable table;
  private final int[] ids;
  private final int[] next; // position of the following symbol, or the length
  private final int[] previous; // position of the preceding symbol, or -1
  private final int[] ranks; // of the symbol and its follower; NONE also for a symbol merged away
  private final PriorityQueue<Long> candidates = new PriorityQueue<>(); // rank, then position

  /// Merges the symbols `ids`, one for each byte of a piece.
  static int[] merge(MergeTable table, int[] ids) {
    return ids.length < 2 ? ids : new Merging(table, ids).run();
  }

  private Merging(MergeTable table, int[] ids) {
    this.table = table;
    this.ids = ids;
    this.next = new int[ids.length];
    this.previous = new int[ids.length];
    this.ranks = new int[ids.length];
    for (int at = 0; at < ids.length; at++) {
      next[at] = at + 1;
      previous[at] = at - 1;
    }
    for (int at = 0; at < ids.length; at++) {
      consider(at);
    }
  }

  private int[] run() {
    for (Long best = candidates.poll(); best != null; best = candidates.poll()) {
      int at = best.intValue();
      int rank = (int) (best >>> 32);
      if (ranks[at] == rank) {
        join(at, rank);
      }
    }
    return remaining();
  }

  private void join(int at, int rank) {
    int gone = next[at];
    ids[at] = table.merged(rank);
    ranks[gone] = MergeTable.NONE;
    next[at] = next[gone];
    if (next[at] < ids.length) {
      previous[next[at]] = at;
    }
    consider(at);
    if (previous[at] >= 0) {
      consider(previous[at]);
    }
  }

  private void consider(int at) {
    ranks[at] = next[at] < ids.length ? table.rank(ids[at], ids[next[at]]) : MergeTable.NONE;
    if (ranks[at] != MergeTable.NONE) {
      candidates.add((long) ranks[at] << 32 | at);
    }
  }

  private int[] remaining() {
    int count = 0;
    for (int at = 0; at < ids.length; at = next[at]) {
      ids[count++] = ids[at];
    }
    return Arrays.copyOf(ids, count);
  }
}
