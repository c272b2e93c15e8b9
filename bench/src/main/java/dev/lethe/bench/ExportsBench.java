package dev.lethe.bench;

import module java.base;

import dev.lethe.cli.home.Exports;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.IngestReport;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.store.Durable;

/// Measures how fast large exports of Facebook and Instagram are read, and how fast they are read,
/// sealed and kept, and how much memory that takes. The exports are drawn if they are not there.
final class ExportsBench {

  private final MadeExports exports;
  private final long bytes;
  private final Heap heap = new Heap();

  /// @param megabytes how many MB of JSON to draw
  /// @param people whose
  ExportsBench(Path folder, int megabytes, int people) {
    this.exports = new MadeExports(folder, people);
    this.bytes = megabytes * 1_000_000L;
  }

  void run() throws IOException {
    if (!Files.exists(exports.table())) {
      exports.draw(bytes);
    }
    reading("facebook", exports::facebook);
    reading("instagram", exports::instagram);
    ingest();
  }

  /// Something that hands what it reads to a sink.
  private interface Read {
    void into(Source.Sink sink) throws IOException;
  }

  private void reading(String platform, Read read) throws IOException {
    double megabytes = exports.bytes(platform) / 1e6;
    Bench.tell(platform, megabytes, "MB");
    Tally tally = new Tally();
    long start = System.nanoTime();
    read.into(tally);
    Bench.tell("  reading", megabytes / seconds(start), "MB/s");
    Bench.tell("  items", tally.items, "");
    Bench.tell("  that could not be read", tally.broken, "");
    Bench.tell("  heap after a collection, at most", heap.most(), "MiB");
  }

  private void ingest() throws IOException {
    double megabytes = (exports.bytes("facebook") + exports.bytes("instagram")) / 1e6;
    Path folder = Files.createTempDirectory("lethe-bench");
    try (Home home = Home.open(folder, Optional.empty())) {
      long start = System.nanoTime();
      Runnable landed =
          () -> Bench.tell("ingest until all is on the disk", megabytes / seconds(start), "MB/s");
      IngestReport report =
          Ingesting.ingest(
              home.workshop(), new Exports(), List.of(exports.table()), Instant.now(), landed);
      Bench.tell("  and counting what may be learned", megabytes / seconds(start), "MB/s");
      Bench.tell("  items", (double) report.read(), "");
      Bench.tell("  that could not be read", report.broken().size(), "");
      Bench.tell("  eligible", (double) report.eligible(), "");
      Bench.tell("  heap after a collection, at most", heap.most(), "MiB");
    } finally {
      Durable.deleteTree(folder);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static final class Tally implements Source.Sink {
    private double items;
    private double broken;

    @Override
    public void item(Item item) {
      items++;
    }

    @Override
    public void broken(Source.Broken problem) {
      broken++;
    }
  }
}
