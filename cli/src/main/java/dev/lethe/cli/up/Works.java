package dev.lethe.cli.up;

import module java.base;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/// The work that a server has done by a process of its own: `lethe forget`, one at a time. Whoever
/// asks while it runs is done by the next.
final class Works implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.lethe.up");

  /// The property that names the program's folder.
  private static final String HOUSE = "lethe.house";

  private final Path home;
  private final Runnable finished;
  private final Semaphore asked = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean halted;
  private volatile @Nullable Process running;
  private volatile @Nullable Instant since;

  /// @param finished is told each time work has ended
  Works(Path home, Runnable finished) {
    this.home = home;
    this.finished = finished;
    this.thread = Thread.ofPlatform().daemon().name("lethe-works").start(this::work);
  }

  /// Since when it is forgetting, or empty if it is not.
  Optional<Instant> since() {
    return Optional.ofNullable(since);
  }

  /// Forgets whoever's objection is open, soon.
  void forget() {
    halted = false;
    asked.release();
  }

  /// Whether it was stopped and not asked for since.
  boolean isHalted() {
    return halted;
  }

  /// Stops what is under way; it goes on from where it was when it is asked for again.
  void halt() {
    halted = true;
    asked.drainPermits();
    Process process = running;
    if (process != null) {
      process.destroy();
    }
  }

  private void work() {
    while (!closed) {
      try {
        asked.acquire();
        asked.drainPermits();
        if (!closed) {
          forgetNow();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.ERROR, "forgetting did not begin", e);
      }
    }
  }

  private void forgetNow() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(this.command());
    command.addAll(List.of("forget", "--json", "--home", home.toAbsolutePath().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("forget.log").toFile())
            .start();
    running = process;
    since = Instant.now();
    try {
      int code = process.waitFor();
      if (code != 0) {
        String said = Files.readString(home.resolve("forget.log"));
        LOG.log(Level.WARNING, "`lethe forget` ended with {0}; it said: {1}", code, said.strip());
      }
    } finally {
      running = null;
      since = null;
    }
    finished.run();
  }

  /// This very program, called anew.
  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> !each.startsWith("-agentlib") && !each.startsWith("-javaagent"))
        .filter(each -> !each.startsWith("-XX:AOT") && !each.startsWith("-D" + HOUSE))
        .forEach(command::add);
    if (!command.contains("--add-modules=jdk.incubator.vector")) {
      command.add("--add-modules=jdk.incubator.vector");
    }
    Optional.ofNullable(System.getProperty(HOUSE))
        .ifPresent(house -> command.add("-D" + HOUSE + "=" + house));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.lethe.cli.Lethe"));
    return command;
  }

  @Override
  public void close() {
    closed = true;
    halt();
    thread.interrupt();
  }
}
