package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.chain.Base;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.corpus.Judgement;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.release.Composition;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.Standing;
import dev.lethe.core.rights.Subject;
import dev.lethe.core.rights.Surprise;
import dev.lethe.core.store.Digest;

/// Measures how surprised a model was by a person's own texts, before they are destroyed: the last
/// release that held the person, and the one that never met them. Both numbers stay when text and
/// old model are gone, so that the person can see that something was forgotten.
public final class Surprises {

  /// From this many characters of text on no further text is measured: the newest are.
  private static final int ENOUGH = 1 << 15;

  private final Workshop workshop;
  private final Supplier<Base> base;
  private final Measure measure;

  /// How many bits a model needs for a text.
  public interface Measure {
    /// Which model it is that these tensors make.
    ///
    /// @return bits of all texts together, above 0
    double bits(SortedMap<String, Tensor> served, List<String> texts);
  }

  public Surprises(Workshop workshop, Supplier<Base> base, Measure measure) {
    this.workshop = workshop;
    this.base = base;
    this.measure = measure;
  }

  /// Measures for every objection whose person one of these releases held.
  ///
  /// @param before the release that answered when forgetting began
  /// @param after the one that never met these people
  void note(List<Objection> objections, Release before, Release after) {
    Map<Release, SortedMap<String, Tensor>> models = new HashMap<>();
    for (Objection objection : objections) {
      Optional<Release> learned = learned(before, objection);
      List<String> texts = learned.map(release -> texts(release, objection)).orElse(List.of());
      if (!texts.isEmpty()) {
        double bytes = texts.stream().mapToDouble(Surprises::bytes).sum();
        double old = bits(models, learned.orElseThrow(), texts) / bytes;
        double fresh = bits(models, after, texts) / bytes;
        workshop.registry().surprised(objection.reference(), new Surprise(old, fresh));
      }
    }
  }

  /// The newest release that held an objection's person: this one, or one before it that is not yet
  /// destroyed.
  private Optional<Release> learned(Release newest, Objection objection) {
    Optional<Release> release = Optional.of(newest);
    Set<Digest> seen = new HashSet<>(); // a release that is built again may come before itself
    while (release.isPresent()
        && seen.add(release.get().digest())
        && !release.get().holds(objection.accounts())) {
      release = release.get().envelope().predecessor().flatMap(workshop.releases()::find);
    }
    return release.filter(each -> each.holds(objection.accounts()));
  }

  private List<String> texts(Release release, Objection objection) {
    List<Landed> landed =
        objection.accounts().stream()
            .map(workshop.landing()::read)
            .flatMap(Optional::stream)
            .toList();
    Judgement judgement =
        Judgement.of(
            landed,
            new Subject(objection.accounts(), Standing.CONSENTED, Optional.empty()),
            workshop.policy(),
            release.envelope().asOf(),
            workshop.curations().apply(release.recipe().curate()));
    List<String> newest = new ArrayList<>();
    int characters = 0;
    for (String text : judgement.texts().reversed()) {
      if (characters < ENOUGH) {
        newest.add(text);
        characters += text.length();
      }
    }
    return newest;
  }

  private double bits(
      Map<Release, SortedMap<String, Tensor>> models, Release release, List<String> texts) {
    return measure.bits(models.computeIfAbsent(release, this::served), texts);
  }

  private SortedMap<String, Tensor> served(Release release) {
    return Composition.of(release.recipe(), base.get(), release.chains(), workshop.store())
        .served();
  }

  private static double bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
