package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Doing;
import dev.lethe.cli.home.Stay;
import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.release.Release;
import dev.lethe.core.store.Json;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Watches a build, counts it, draws a bar on standard error where a person looks on, and tells how
/// far it is in the home's file `doing`.
final class Progress implements Watch, AutoCloseable {

  /// Who looks on.
  enum Onlooker {
    /// A person at a terminal.
    PERSON,
    /// Nobody, or a machine.
    NOBODY
  }

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Onlooker onlooker;
  private final Optional<Path> home;
  private final String command;
  private final Instant began = Instant.now();
  private long toldAt;
  private @Nullable ProgressBar bar;
  private long total;
  private long done; // of the total, learned or found
  private final AtomicLong learned = new AtomicLong();
  private final AtomicInteger found = new AtomicInteger();
  private final AtomicInteger run = new AtomicInteger();

  Progress(Onlooker onlooker) {
    this(onlooker, Optional.empty(), "");
  }

  /// @param home the home in which an order may let everything stand still at any time
  private Progress(Onlooker onlooker, Optional<Path> home, String command) {
    this.onlooker = onlooker;
    this.home = home;
    this.command = command;
  }

  /// Watches the work of a command.
  static Progress of(Common common, String command) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    boolean person = terminal && !common.isJson();
    return new Progress(
        person ? Onlooker.PERSON : Onlooker.NOBODY, Optional.of(common.folder()), command);
  }

  @Override
  public synchronized void planned(long tokens) {
    closeBar(); // of a build that has to be done again
    total = tokens;
    done = 0;
    toldAt = 0;
    found.set(0);
    tell();
    if (onlooker == Onlooker.PERSON) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("learning")
              .setInitialMax(tokens)
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" tokens", 1)
              .setUpdateIntervalMillis(500)
              .build();
    }
  }

  @Override
  public void learned(int shard, long tokens) {
    home.ifPresent(Stay::require);
    learned.addAndGet(tokens);
    step(tokens);
  }

  @Override
  public void found(int shard, Link link) {
    found.incrementAndGet();
    step(link.tokens());
  }

  @Override
  public void ran(int shard, Link link) {
    run.incrementAndGet();
  }

  /// How many tokens were learned, not found.
  long tokensLearned() {
    return learned.get();
  }

  /// How many tokens all slices have.
  long tokensTotal() {
    return total;
  }

  /// How many links were found.
  int linksFound() {
    return found.get();
  }

  /// How many links were run.
  int linksRun() {
    return run.get();
  }

  /// The counts in a line.
  String summary() {
    return "links: %,d run, %,d found; tokens: %,d learned of %,d"
        .formatted(run.get(), found.get(), learned.get(), total);
  }

  /// A release with these counts.
  Json.Obj json(Release release) {
    Json.Members excluded = Json.object();
    release.envelope().excluded().forEach((reason, count) -> excluded.put(reason.word(), count));
    return counts()
        .put("release", release.digest().hex())
        .put("state", release.envelope().state().word())
        .put("as-of", release.envelope().asOf().toString())
        .put("eligible", release.envelope().eligible())
        .put("excluded", excluded.done())
        .done();
  }

  /// The counts alone.
  Json.Members counts() {
    return Json.object()
        .put("links", Json.object().put("run", run.get()).put("found", found.get()).done())
        .put("tokens", Json.object().put("learned", learned.get()).put("total", total).done());
  }

  @Override
  public synchronized void close() {
    closeBar();
    home.ifPresent(Doing::end);
  }

  private void closeBar() {
    if (bar != null) {
      bar.close();
    }
  }

  private synchronized void step(long tokens) {
    done += tokens;
    if (bar != null) {
      bar.stepBy(tokens);
    }
    tell();
  }

  /// Twice a second at most.
  private void tell() {
    long now = System.nanoTime();
    if (toldAt == 0 || now - toldAt > PAUSE.toNanos()) {
      toldAt = now;
      long process = ProcessHandle.current().pid();
      home.ifPresent(folder -> new Doing(command, began, done, total, process).tell(folder));
    }
  }
}
