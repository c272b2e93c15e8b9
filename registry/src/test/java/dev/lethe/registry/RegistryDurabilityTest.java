package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.rights.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryDurabilityTest {

  private static final int THREADS = 4;

  @Test
  void objectionsOfManyThreadsAreAllThere() throws Exception {
    try (PostgresRegistry registry = TestPostgres.freshRegistry()) {
      Callable<Objection> lodge =
          () -> registry.object(Names.accounts("alice", "alt"), Instant.now());
      List<Objection> acknowledged = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Objection> each : threads.invokeAll(Collections.nCopies(200, lodge))) {
          acknowledged.add(each.get());
        }
      }

      assertThat(registry.people().objections()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
  }

  @Test
  void whatAKilledProcessHadAcknowledgedIsThere(@TempDir Path folder) throws Exception {
    TestPostgres.prepare(folder);
    long seed = System.nanoTime();
    RandomGenerator random = new SplittableRandom(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < 2; round++) {
      acknowledged.addAll(lodgeUntilKilled(folder, 50 + random.nextInt(200)));
      assertThat(referencesIn(folder)).as("seed %d", seed).containsAll(acknowledged);
    }
  }

  @Test
  void whatWasAcknowledgedBeforeTheServerWasKilledIsThere(@TempDir Path folder) throws Exception {
    TestPostgres.prepare(folder);
    long seed = System.nanoTime();
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    try (LocalPostgres postgres = LocalPostgres.start(folder, TestPostgres.CACHE);
        PostgresRegistry registry = PostgresRegistry.open(postgres.url(), "home");
        ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int i = 0; i < THREADS; i++) {
        threads.execute(() -> lodgeUntilRefused(registry, acknowledged));
      }
      int enough = 100 + new SplittableRandom(seed).nextInt(300);
      while (acknowledged.size() < enough) {
        Thread.sleep(1);
      }
      killServer(folder);
    }

    assertThat(referencesIn(folder)).as("seed %d", seed).containsAll(acknowledged);
  }

  @Test
  void anOpenRegistryWorksAgainOnceItsServerIsBack(@TempDir Path folder) throws Exception {
    TestPostgres.prepare(folder);
    try (LocalPostgres postgres = LocalPostgres.start(folder, TestPostgres.CACHE);
        PostgresRegistry registry = PostgresRegistry.open(postgres.url(), "home")) {
      Objection objection = registry.object(Names.accounts("alice"), Instant.now());
      ProcessHandle.of(Postmaster.of(folder.resolve("data")).orElseThrow().pid())
          .orElseThrow()
          .children()
          .forEach(ProcessHandle::destroyForcibly);

      assertThat(eventually(registry::people).objections()).containsExactly(objection);
    }
  }

  private static Set<String> lodgeUntilKilled(Path folder, int enough) throws IOException {
    Process child = Child.start(LodgingChild.class, TestPostgres.CACHE, folder, "home");
    Set<String> acknowledged = new HashSet<>();
    try (BufferedReader said = child.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        // The last line may have been cut off by the kill.
        if (line.length() == "LTH-0000-0000-0000".length()) {
          acknowledged.add(line);
        }
        if (acknowledged.size() == enough) {
          // Through the handle, because the process itself would close what it has yet to say.
          child.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
    return acknowledged;
  }

  private static void lodgeUntilRefused(PostgresRegistry registry, Queue<String> acknowledged) {
    try {
      while (true) {
        acknowledged.add(registry.object(Names.accounts("alice"), Instant.now()).reference());
      }
    } catch (RegistryException e) {
      // The server is gone; what it had not acknowledged does not count.
    }
  }

  private static void killServer(Path folder) {
    ProcessHandle server =
        ProcessHandle.of(Postmaster.of(folder.resolve("data")).orElseThrow().pid()).orElseThrow();
    Stream.concat(Stream.of(server), server.children()).forEach(ProcessHandle::destroyForcibly);
  }

  private static Set<String> referencesIn(Path folder) {
    try (LocalPostgres postgres = LocalPostgres.start(folder, TestPostgres.CACHE);
        PostgresRegistry registry = PostgresRegistry.open(postgres.url(), "home")) {
      return registry.people().objections().stream()
          .map(Objection::reference)
          .collect(Collectors.toSet());
    }
  }

  private static <T> T eventually(Supplier<T> look) throws InterruptedException {
    Instant limit = Instant.now().plusSeconds(20);
    while (true) {
      try {
        return look.get();
      } catch (RegistryException e) {
        assertThat(Instant.now()).as("still: %s", e.getMessage()).isBefore(limit);
        Thread.sleep(50);
      }
    }
  }
}
