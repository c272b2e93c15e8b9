package dev.lethe.bench;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.cli.home.Models;
import dev.lethe.core.audit.Finding;
import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.release.Release;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Durable;
import dev.lethe.ingest.activitystreams.ActivityStreams;

/// Measures a community from its feed to an audited release after one late objection: every step's
/// time, and the tokens learned again beside the formula for one objection, (R + 1) / (2 R S), and
/// beside what the person's own slice asks for.
final class ForgettingBench {

  private final Path feed;
  private final Recipe recipe;
  private final int threads = Runtime.getRuntime().availableProcessors();

  ForgettingBench(Path feed, Path recipe) {
    this.feed = feed;
    this.recipe = Recipe.parse(Durable.text(recipe), recipe.toString());
  }

  void run() throws IOException {
    Path folder = Files.createTempDirectory("lethe-bench");
    try (Home home = Home.open(folder, Optional.empty())) {
      time(
          "ingest",
          () ->
              Ingesting.ingest(
                  home.workshop(), new ActivityStreams(), List.of(feed), Instant.now()));
      Models models = Models.of(home, recipe.base(), threads);
      Count build = new Count();
      Release release = time("build", () -> models.build(recipe, Instant.now(), build));
      Bench.tell("  tokens learned", (double) build.learned.sum(), "");
      forgetOne(models, release, late(release), build);
      audit(home, models);
    } finally {
      Durable.deleteTree(folder);
    }
  }

  private void forgetOne(Models models, Release release, Pseudonym person, Count build) {
    long start = System.nanoTime();
    models.objecting().object(List.of(person), Instant.now());
    Bench.tell("objection to clean model", (System.nanoTime() - start) / 1e6, "ms");
    Count forget = new Count();
    time("forget", () -> models.forget(Instant.now(), forget));
    Bench.tell("  tokens learned again", (double) forget.learned.sum(), "");
    Bench.tell(
        "  their share of the build", 100.0 * forget.learned.sum() / build.learned.sum(), "%");
    Bench.tell(
        "  what the person's own cell and those after it hold", 100 * tail(release, person), "%");
    Bench.tell(
        "  the formula's mean, (R + 1) / (2 R S)",
        100.0 * (recipe.slices() + 1) / (2.0 * recipe.slices() * recipe.shards()),
        "%");
  }

  /// The part of a release's tokens that lies in the person's slice and behind it in its chain.
  private static double tail(Release release, Pseudonym person) {
    double all = 0;
    double tail = 0;
    for (List<Link> chain : release.chains()) {
      int first = Release.first(chain, Set.of(person));
      all += chain.stream().mapToLong(Link::tokens).sum();
      tail += chain.stream().skip(first).mapToLong(Link::tokens).sum();
    }
    return tail / all;
  }

  private void audit(Home home, Models models) {
    Release release = home.workshop().releases().current().orElseThrow();
    List<Finding> findings =
        time("audit --fresh", () -> models.audit().fresh(release, home.scratch(), new Count()));
    Bench.tell("  digests compared", findings.size(), "");
    Bench.tell(
        "  that differ", (double) findings.stream().filter(each -> !each.holds()).count(), "");
  }

  /// Somebody in the last quarter of a chain.
  private Pseudonym late(Release release) {
    for (List<Link> chain : release.chains()) {
      for (Link link : chain) {
        if (link.index() >= recipe.slices() * 3 / 4) {
          return link.members().first();
        }
      }
    }
    throw new IllegalStateException("expected somebody in a late slice, but all are empty");
  }

  private static <T> T time(String what, Callable<T> work) {
    long start = System.nanoTime();
    try {
      T result = work.call();
      Bench.tell(what, (System.nanoTime() - start) / 1e9, "s");
      return result;
    } catch (Exception e) {
      throw new IllegalStateException(what + " failed", e);
    }
  }
}
