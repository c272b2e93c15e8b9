package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.audit.Audit;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.release.Build;
import dev.lethe.core.release.Composition;
import dev.lethe.core.release.Compositions;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Digest;
import dev.lethe.core.unlearn.Forgetting;
import dev.lethe.core.unlearn.Objecting;
import dev.lethe.core.unlearn.Surprises;
import dev.lethe.model.generate.Voice;

/// What can be done with a home and a base: build, object, forget, audit, talk.
public final class Models {

  /// The base that a home without a release talks with.
  static final String SMALL = "small";

  private final Workshop workshop;
  private final Engine engine;
  private final int threads;
  private final Optional<Release> current;
  private final SortedMap<String, Tensor> served;

  private Models(
      Workshop workshop,
      Engine engine,
      int threads,
      Optional<Release> current,
      SortedMap<String, Tensor> served) {
    this.workshop = workshop;
    this.engine = engine;
    this.threads = threads;
    this.current = current;
    this.served = served;
  }

  /// What can be done with the base of this name.
  public static Models of(Home home, String base, int threads) {
    Engine engine = Engine.of(base);
    return new Models(home.workshop(), engine, threads, Optional.empty(), engine.base().tensors());
  }

  /// What can be done with the base of the release that answers.
  public static Models current(Home home, int threads) {
    return of(home, baseOf(home.workshop().releases().current()), threads);
  }

  /// The release that answers, clean of everybody who objected, ready to talk after the home is
  /// closed.
  public static Models answering(Home home, int threads) {
    Models models = current(home, threads);
    Optional<Release> release = models.objecting().settle();
    return new Models(home.workshop(), models.engine, threads, release, models.served(release));
  }

  /// Takes objections in a home; its base is read only if a release has to be made clean.
  public static Objecting objecting(Home home) {
    return new Objecting(home.workshop(), new Voices(home.folder()).compositions());
  }

  private static String baseOf(Optional<Release> release) {
    return release.map(each -> each.recipe().base()).orElse(SMALL);
  }

  private SortedMap<String, Tensor> served(Optional<Release> release) {
    if (release.isEmpty()) {
      return engine.base().tensors();
    }
    Composition composition =
        Composition.of(
            release.get().recipe(), engine.base(), release.get().chains(), workshop.store());
    if (!composition.manifest().equals(release.get().manifest())) {
      throw new Refusal(
          "the release %s cannot be served: base or checkpoints are not those it was made of; build again"
              .formatted(release.get().digest()));
    }
    return composition.served();
  }

  /// The base's model, which knows nobody.
  public LanguageModel base() {
    return engine.model(engine.base().digest(), engine.base().tensors());
  }

  /// The model that answers: the release's, or the base's where there is none.
  public LanguageModel release() {
    return engine.model(digest(), served);
  }

  /// The composition that answers.
  public Digest digest() {
    return current.map(Release::digest).orElseGet(() -> engine.base().digest());
  }

  /// What answers, for a server.
  public Voice voice() {
    return engine.voice(digest(), served);
  }

  /// The release that answers, or empty if the base does.
  public Optional<Release> current() {
    return current;
  }

  /// Builds, and lets the result answer.
  public Release build(Recipe recipe, Instant asOf, Watch watch) {
    workshop.policy().requireStarted(asOf);
    Release release = build().run(recipe, asOf, watch);
    build().publish(release, asOf);
    return release;
  }

  /// Takes objections.
  public Objecting objecting() {
    return new Objecting(workshop, new Compositions(_ -> engine.base(), workshop.store()));
  }

  /// Forgets everybody whose objection is open.
  public Forgetting.Forgotten forget(Instant at, Watch watch) {
    Surprises surprises = new Surprises(workshop, engine::base, this::bits);
    return new Forgetting(workshop, objecting(), build(), surprises).run(at, watch);
  }

  private double bits(SortedMap<String, Tensor> served, List<String> texts) {
    LanguageModel model = engine.model(engine.base().digest(), served);
    return texts.stream().mapToDouble(text -> model.bits(text, LanguageModel.Frame.TURN)).sum();
  }

  /// Checks.
  public Audit audit() {
    return new Audit(workshop, engine.base(), this::trainer, threads);
  }

  private Build build() {
    return new Build(workshop, engine.base(), this::trainer, threads);
  }

  private Trainer trainer() {
    return engine.trainer();
  }
}
