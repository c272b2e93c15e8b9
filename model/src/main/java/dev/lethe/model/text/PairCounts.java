package dev.lethe.model.text;

import module java.base;

import org.jspecify.annotations.Nullable;

/// How often two symbols stand side by side in the words of a text, kept up to date while pairs
/// merge.
final class PairCounts {
  private final List<Word> words = new ArrayList<>();
  private final Map<Long, Long> counts = new HashMap<>();
  private final Map<Long, List<Word>> places =
      new HashMap<>(); // a superset of the words with the pair
  private final PriorityQueue<Pair> candidates = new PriorityQueue<>();

  /// Two neighbours and how often they occur; the most frequent first, then the smallest ids.
  record Pair(int left, int right, long count) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
        Comparator.comparingLong(Pair::count)
            .reversed()
            .thenComparingInt(Pair::left)
            .thenComparingInt(Pair::right);

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  /// A piece of text as symbols, and how often it occurs.
  private static final class Word {
    private int[] symbols;
    private final int count;

    Word(int[] symbols, int count) {
      this.symbols = symbols;
      this.count = count;
    }
  }

  /// @param firstByte the id of byte 0; the others follow it
  PairCounts(SortedMap<String, Integer> text, int firstByte) {
    text.forEach((word, count) -> words.add(new Word(symbols(word, firstByte), count)));
    words.forEach(word -> count(word, 1));
    counts.keySet().forEach(this::offer);
  }

  /// The most frequent pair, or null if there is none.
  @Nullable Pair best() {
    for (Pair top = candidates.poll(); top != null; top = candidates.poll()) {
      if (top.count() == counts.getOrDefault(key(top.left(), top.right()), 0L)) {
        return top;
      }
    }
    return null;
  }

  /// Replaces the pair by the symbol `merged` wherever it occurs.
  void merge(Pair pair, int merged) {
    Set<Long> changed = new HashSet<>();
    for (Word word : places.getOrDefault(key(pair.left(), pair.right()), List.of())) {
      int[] symbols = joined(word.symbols, pair, merged);
      if (symbols.length < word.symbols.length) {
        changed.addAll(count(word, -1));
        word.symbols = symbols;
        changed.addAll(count(word, 1));
      }
    }
    places.remove(key(pair.left(), pair.right()));
    changed.forEach(this::offer);
  }

  /// Adds the pairs of a word, or takes them away; returns them.
  private List<Long> count(Word word, int sign) {
    List<Long> pairs = new ArrayList<>(word.symbols.length);
    for (int i = 0; i + 1 < word.symbols.length; i++) {
      long key = key(word.symbols[i], word.symbols[i + 1]);
      counts.merge(key, (long) sign * word.count, Long::sum);
      if (sign > 0) {
        List<Word> at = places.computeIfAbsent(key, _ -> new ArrayList<>());
        if (at.isEmpty() || at.getLast() != word) {
          at.add(word);
        }
      }
      pairs.add(key);
    }
    return pairs;
  }

  private void offer(long key) {
    long count = counts.getOrDefault(key, 0L);
    if (count > 0) {
      candidates.add(new Pair((int) (key >>> 32), (int) key, count));
    } else {
      counts.remove(key);
    }
  }

  private static int[] joined(int[] symbols, Pair pair, int merged) {
    int[] joined = new int[symbols.length];
    int size = 0;
    for (int i = 0; i < symbols.length; size++) {
      boolean found =
          i + 1 < symbols.length && symbols[i] == pair.left() && symbols[i + 1] == pair.right();
      joined[size] = found ? merged : symbols[i];
      i += found ? 2 : 1;
    }
    return Arrays.copyOf(joined, size);
  }

  private static int[] symbols(String word, int firstByte) {
    byte[] bytes = Utf8.encode(word);
    int[] symbols = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      symbols[i] = firstByte + (bytes[i] & 0xFF);
    }
    return symbols;
  }

  private static long key(int left, int right) {
    return (long) left << 32 | right;
  }
}
