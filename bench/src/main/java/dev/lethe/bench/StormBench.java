package dev.lethe.bench;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.core.rights.Hold;
import dev.lethe.core.store.Durable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// A storm of requests over HTTP, in whose middle the process and the data base's server are
/// killed: how fast they are taken, and whether every one that was acknowledged is there
/// afterwards. Beside it, in the same run, a bare insert of one row into the same data base, by as
/// many writers.
final class StormBench {

  private static final int CALLERS = 64;

  private final int requests;

  StormBench(int requests) {
    this.requests = requests;
  }

  void run() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("lethe-storm").resolve("home");
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    Quantiles waits = new Quantiles();
    double seconds = 0;
    try (Served served = Served.open(home)) {
      storm(served, 0, requests / 20, ConcurrentHashMap.newKeySet(), new Quantiles()); // warms up
      seconds += storm(served, 1, requests / 2, acknowledged, waits);
      Thread late =
          Thread.ofPlatform()
              .start(() -> storm(served, 2, requests / 20, acknowledged, new Quantiles()));
      Thread.sleep(300);
      served.crash();
      late.join();
      seconds += storm(served, 3, requests / 2, acknowledged, waits);
      Bench.tell("requests taken over HTTP", waits.count() / seconds, "a second");
      Bench.tell("  median", waits.milliseconds(0.5), "ms");
      Bench.tell("  p99", waits.milliseconds(0.99), "ms");
    }
    check(home, acknowledged);
    Durable.deleteTree(home);
  }

  private static double storm(
      Served served, int round, int count, Set<String> acknowledged, Quantiles waits) {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        Future<?> _ =
            callers.submit(() -> {
              for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                long asked = System.nanoTime();
                served
                    .object("person%d.%d@mail.example".formatted(round, n))
                    .ifPresent(reference -> {
                      acknowledged.add(reference);
                      waits.add(System.nanoTime() - asked);
                    });
              }
            });
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void check(Path home, Set<String> acknowledged) {
    try (Home opened = Home.open(home, Optional.empty())) {
      Set<String> there = new HashSet<>();
      opened.requests().standing().stream().map(Hold::reference).forEach(there::add);
      Set<String> lost = new HashSet<>(acknowledged);
      lost.removeAll(there);
      Bench.tell("acknowledged", acknowledged.size(), "");
      Bench.tell("  lost", lost.size(), "");
      bare(opened.url());
    } catch (SQLException e) {
      throw new IllegalStateException("the bare insert failed", e);
    }
  }

  /// One row of the same size, each in a transaction of its own.
  private static void bare(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection
          .createStatement()
          .execute("create table bare (reference text primary key, said bytea)");
    }
    Quantiles waits = new Quantiles();
    AtomicInteger next = new AtomicInteger();
    int writers = 10;
    int rows = 20_000;
    long start = System.nanoTime();
    try (ExecutorService all = Executors.newFixedThreadPool(writers)) {
      for (int i = 0; i < writers; i++) {
        Future<?> _ = all.submit(() -> insert(url, next, rows, waits));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Bench.tell("bare insert, %d writers".formatted(writers), rows / seconds, "a second");
    Bench.tell("  median", waits.milliseconds(0.5), "ms");
    Bench.tell("  p99", waits.milliseconds(0.99), "ms");
  }

  private static void insert(String url, AtomicInteger next, int rows, Quantiles waits) {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement insert =
            connection.prepareStatement("insert into bare (reference, said) values (?, ?)")) {
      for (int n = next.getAndIncrement(); n < rows; n = next.getAndIncrement()) {
        long asked = System.nanoTime();
        insert.setString(1, "LTH-" + n);
        insert.setBytes(2, new byte[120]);
        insert.executeUpdate();
        waits.add(System.nanoTime() - asked);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
