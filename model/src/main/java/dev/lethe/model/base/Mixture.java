package dev.lethe.model.base;

import module java.base;

import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.Sequence;

/// The order in which sequences of several sources are learned, so that at any time each source has
/// had its share of the tokens.
///
/// The next sequence comes from the source that is furthest behind its share. A source is shuffled
/// anew for each pass, and drops out after its last one.
final class Mixture {
  private final List<Stock> stocks = new ArrayList<>();
  private final double finish;
  private final SplittableRandom random;
  private final int longest; // rows of the longest sequence

  /// The sequences of one source and how far they are read.
  private static final class Stock {
    private final BaseSource source;
    private final List<int[]> sequences;
    private int next;
    private int pass;
    private double credit; // tokens that it is behind its share

    Stock(BaseSource source, List<int[]> sequences) {
      this.source = source;
      this.sequences = new ArrayList<>(sequences);
    }

    boolean exhausted() {
      return sequences.isEmpty() || pass >= source.passes();
    }

    int[] take(SplittableRandom random) {
      if (next == 0) {
        Collections.shuffle(sequences, Random.from(random));
      }
      int[] sequence = sequences.get(next++);
      if (next == sequences.size()) {
        next = 0;
        pass++;
      }
      return sequence;
    }
  }

  Mixture(SequencedMap<BaseSource, List<int[]>> sequences, double finish, long seed) {
    sequences.forEach((source, its) -> stocks.add(new Stock(source, its)));
    this.finish = finish;
    this.random = new SplittableRandom(seed);
    this.longest =
        sequences.values().stream()
            .flatMap(List::stream)
            .mapToInt(sequence -> sequence.length - 1)
            .max()
            .orElse(0);
  }

  /// The next batch of at most `tokens` rows, when `progress`, 0 to 1, of the training is done;
  /// empty if all is read.
  Optional<Batch> next(int tokens, double progress) {
    List<Sequence> batch = new ArrayList<>();
    int rows = 0;
    for (Optional<Stock> stock = behind(progress); stock.isPresent(); stock = behind(progress)) {
      int[] sequence = stock.get().take(random);
      batch.add(Sequence.of(sequence));
      settle(stock.get(), sequence.length, progress);
      rows += sequence.length - 1;
      if (rows + longest > tokens) {
        break;
      }
    }
    return batch.isEmpty() ? Optional.empty() : Optional.of(new Batch(batch));
  }

  /// How many times each source was read so far, by name.
  SequencedMap<String, Double> passes() {
    SequencedMap<String, Double> passes = new LinkedHashMap<>();
    for (Stock stock : stocks) {
      double part = stock.sequences.isEmpty() ? 0 : stock.next / (double) stock.sequences.size();
      passes.put(stock.source.name(), stock.pass + part);
    }
    return passes;
  }

  private Optional<Stock> behind(double progress) {
    return stocks.stream()
        .filter(stock -> !stock.exhausted() && stock.source.share(progress, finish) > 0)
        .max(Comparator.comparingDouble(stock -> stock.credit));
  }

  /// Gives every open source its share of the tokens that were taken from one.
  private void settle(Stock taken, int tokens, double progress) {
    double sum = 0;
    for (Stock stock : stocks) {
      sum += stock.exhausted() ? 0 : stock.source.share(progress, finish);
    }
    for (Stock stock : stocks) {
      if (!stock.exhausted()) {
        stock.credit += tokens * stock.source.share(progress, finish) / sum;
      }
    }
    taken.credit -= tokens;
  }
}
