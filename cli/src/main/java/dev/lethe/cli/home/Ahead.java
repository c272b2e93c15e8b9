package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;

/// Reads a source ahead: on a thread of its own, while what it read before is taken in. No more
/// than a few batches wait.
///
/// @param source what is read
record Ahead(Source source) implements Source {

  private static final int WAITING = 8;

  /// From this weight on a batch takes nothing more, in bytes, about.
  private static final long FULL = 256 * 1024;

  /// A part of what a source tells, in its order.
  private static final class Batch {
    private final List<Item> items = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private long weight;
    private boolean last;
  }

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(WAITING);
    FutureTask<Batch> reading = new FutureTask<>(() -> read(paths, batches));
    Thread reader = Thread.ofPlatform().name("reading").daemon().start(reading);
    try {
      for (Batch batch = batches.take(); !batch.last; batch = batches.take()) {
        batch.items.forEach(sink::item);
        batch.broken.forEach(sink::broken);
      }
      Waiting.result(reading);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reading was interrupted");
    } finally {
      reader.interrupt();
    }
  }

  /// The last batch comes whether or not reading failed.
  private Batch read(List<Path> paths, BlockingQueue<Batch> batches) throws Exception {
    Batch last = new Batch();
    last.last = true;
    try {
      Handing handing = new Handing(batches);
      source.read(paths, handing);
      handing.hand();
      return last;
    } finally {
      batches.put(last);
    }
  }

  /// Where the source hands over what it reads.
  private static final class Handing implements Sink {
    private final BlockingQueue<Batch> batches;
    private Batch batch = new Batch();

    Handing(BlockingQueue<Batch> batches) {
      this.batches = batches;
    }

    @Override
    public void item(Item item) {
      batch.items.add(item);
      grow(Arrival.weight(item));
    }

    @Override
    public void broken(Broken problem) {
      batch.broken.add(problem);
      grow(problem.where().length() + problem.problem().length());
    }

    private void grow(long weight) {
      batch.weight += weight;
      if (batch.weight >= FULL) {
        hand();
      }
    }

    /// Whoever takes in may have failed, and then takes no more.
    private void hand() {
      try {
        batches.put(batch);
        batch = new Batch();
      } catch (InterruptedException e) {
        throw new CancellationException("nobody takes in what is read");
      }
    }
  }
}
