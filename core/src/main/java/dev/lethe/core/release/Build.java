package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.chain.Base;
import dev.lethe.core.chain.Chain;
import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.corpus.Corpus;
import dev.lethe.core.corpus.Slice;
import dev.lethe.core.ledger.Entry;
import dev.lethe.core.rights.People;

/// Builds a release from everything that may be learned now. Links that were learned before are
/// found; the rest are learned, shards side by side.
public final class Build {

  private final Workshop workshop;
  private final Base base;
  private final Supplier<Trainer> trainers;
  private final int threads;

  /// @param trainers makes a trainer for one thread
  /// @param threads how many shards are learned side by side, at least 1; it changes no bit
  public Build(Workshop workshop, Base base, Supplier<Trainer> trainers, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
    }
    this.workshop = workshop;
    this.base = base;
    this.trainers = trainers;
    this.threads = threads;
  }

  /// Builds, and does not yet let the result answer.
  public Release run(Recipe recipe, Instant asOf, Watch watch) {
    long cut = workshop.ledger().size();
    People people = workshop.registry().people();
    return run(recipe, asOf, cut, people, watch);
  }

  /// Builds again what a release was built from, as far as its people may still be learned: it is
  /// judged by what was held then.
  public Release again(Release release, Watch watch) {
    Envelope made = release.envelope();
    People people = workshop.registry().people().holding(made.held());
    return run(release.recipe(), made.asOf(), made.cut(), people, watch);
  }

  private Release run(Recipe recipe, Instant asOf, long cut, People people, Watch watch) {
    Corpus corpus = gather(recipe, asOf, people);
    List<List<Link>> chains = learn(recipe, corpus, watch);
    Composition composition = Composition.of(recipe, base, chains, workshop.store());
    Envelope envelope =
        new Envelope(
            State.CANONICAL,
            asOf,
            cut,
            workshop.policy().reference(),
            corpus.eligible(),
            corpus.excluded(),
            corpus.census(),
            people.held(),
            workshop.releases().current().map(Release::digest));
    return new Release(composition.manifest(), recipe, chains, envelope);
  }

  /// Lets a release answer from now on. Refused if anybody it holds has objected since its corpus
  /// was gathered: order is the ledger's, and an objection comes before a publication it meets.
  public void publish(Release release, Instant at) {
    if (!tryPublish(release, at)) {
      throw new IllegalStateException(
          "somebody objected while the release %s was built; build again, what was learned is kept"
              .formatted(release.digest()));
    }
  }

  /// The same, but returns false where `publish` refuses.
  public boolean tryPublish(Release release, Instant at) {
    return workshop.releases().gate().pass(() -> publishAlone(release, at));
  }

  private boolean publishAlone(Release release, Instant at) {
    if (release.holds(workshop.registry().people().leaving())) {
      return false;
    }
    workshop.releases().publish(release);
    workshop
        .ledger()
        .append(new Entry.Released(at, release.digest(), release.envelope().state().word()));
    return true;
  }

  /// What this recipe would learn of these people.
  public Corpus gather(Recipe recipe, Instant asOf, People people) {
    return Corpus.gather(
        workshop.landing(),
        people,
        workshop.keys().placement(),
        workshop.policy(),
        asOf,
        workshop.curations().apply(recipe.curate()),
        recipe.shards(),
        recipe.slices());
  }

  private List<List<Link>> learn(Recipe recipe, Corpus corpus, Watch watch) {
    Chain chain =
        new Chain(recipe, base, workshop.keys().placement(), workshop.store(), workshop.links());
    Trainer counter = trainers.get();
    watch.planned(corpus.slices().mapToLong(slice -> counter.tokens(slice, recipe)).sum());
    ConcurrentLinkedQueue<Trainer> idle = new ConcurrentLinkedQueue<>(List.of(counter));
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Link>>> running = new ArrayList<>();
      for (List<Slice> slices : corpus.shards()) {
        running.add(pool.submit(() -> train(chain, slices, idle, watch)));
      }
      return finished(running, pool);
    }
  }

  private List<Link> train(
      Chain chain, List<Slice> slices, ConcurrentLinkedQueue<Trainer> idle, Watch watch) {
    Trainer free = idle.poll();
    Trainer trainer = free == null ? trainers.get() : free;
    try {
      return chain.train(slices, trainer, watch);
    } finally {
      idle.add(trainer);
    }
  }

  private static List<List<Link>> finished(List<Future<List<Link>>> running, ExecutorService pool) {
    List<List<Link>> chains = new ArrayList<>();
    try {
      for (Future<List<Link>> each : running) {
        chains.add(each.get());
      }
      return chains;
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a shard could not be learned", e.getCause());
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted; run it again to go on", e);
    }
  }
}
