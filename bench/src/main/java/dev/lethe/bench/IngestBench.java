package dev.lethe.bench;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.IngestReport;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.store.Durable;
import dev.lethe.ingest.activitystreams.ActivityStreams;

/// Measures how fast a feed is read, and how fast it is read, sealed and kept.
final class IngestBench {

  private final Path feed;

  IngestBench(Path feed) {
    this.feed = feed;
  }

  void run() throws IOException {
    double megabytes = megabytes();
    Bench.tell("the feed", megabytes, "MB");
    read();
    long start = System.nanoTime();
    read();
    Bench.tell("reading", megabytes / seconds(start), "MB/s");
    Path folder = Files.createTempDirectory("lethe-bench");
    try (Home home = Home.open(folder, Optional.empty())) {
      start = System.nanoTime();
      IngestReport report =
          Ingesting.ingest(home.workshop(), new ActivityStreams(), List.of(feed), Instant.now());
      Bench.tell("reading, sealing, keeping", megabytes / seconds(start), "MB/s");
      Bench.tell("items", (double) report.read(), "");
    } finally {
      Durable.deleteTree(folder);
    }
  }

  private void read() throws IOException {
    new ActivityStreams()
        .read(
            List.of(feed),
            new Source.Sink() {
              @Override
              public void item(Item item) {}

              @Override
              public void broken(Source.Broken broken) {}
            });
  }

  private double megabytes() throws IOException {
    long bytes = 0;
    for (Path file : Durable.files(feed)) {
      bytes += Files.size(file);
    }
    return bytes / 1e6;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
