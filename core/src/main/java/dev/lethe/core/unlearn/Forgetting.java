package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.ledger.Entry;
import dev.lethe.core.release.Build;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.store.Digest;

/// Forgetting is building again: the same build runs without the people who objected, and then
/// everything that held them is destroyed. It may be interrupted anywhere; the next run goes on.
public final class Forgetting {

  private final Workshop workshop;
  private final Objecting objecting;
  private final Build build;
  private final Surprises surprises;

  public Forgetting(Workshop workshop, Objecting objecting, Build build, Surprises surprises) {
    this.workshop = workshop;
    this.objecting = objecting;
    this.build = build;
    this.surprises = surprises;
  }

  /// What was forgotten.
  ///
  /// @param release the release that answers now, or empty if nothing was ever built
  /// @param objections the objections that are closed by it
  /// @param destroyed how many checkpoints were destroyed
  public record Forgotten(Optional<Release> release, List<Objection> objections, int destroyed) {}

  /// Rebuilds what the open objections touched, destroys what held their people, and closes them.
  ///
  /// @param at when the objections are closed
  public Forgotten run(Instant at, Watch watch) {
    Round round = round(at, watch);
    while (!round.published()) {
      round = round(at, watch);
    }
    return close(round, at);
  }

  /// One build without everybody whose objection is open.
  ///
  /// @param published false if somebody objected meanwhile: then it is to be built again, and what
  ///   was learned is found
  private record Round(People people, Optional<Release> successor, boolean published) {}

  private Round round(Instant at, Watch watch) {
    Optional<Release> current = objecting.settle();
    People people = workshop.registry().people();
    Optional<Release> successor =
        current.map(release -> build.run(release.recipe(), release.envelope().asOf(), watch));
    successor.ifPresent(release -> surprises.note(people.open(), current.orElseThrow(), release));
    boolean published = successor.map(release -> build.tryPublish(release, at)).orElse(true);
    return new Round(people, successor, published);
  }

  private Forgotten close(Round round, Instant at) {
    List<Objection> open = round.people().open();
    Optional<Release> successor = round.successor();
    round.people().leaving().forEach(workshop.landing()::destroy);
    int destroyed = workshop.releases().gate().pass(() -> destroySuperseded(successor));
    if (!open.isEmpty()) {
      workshop.registry().forgotten(open.stream().map(Objection::reference).toList(), at);
      workshop.ledger().append(new Entry.Forgot(at, open.size()));
    }
    return new Forgotten(successor, open, destroyed);
  }

  /// Only what the successor is made of remains: no other checkpoint, link or release.
  private int destroySuperseded(Optional<Release> successor) {
    Set<String> links = new HashSet<>();
    Set<Digest> outputs = new HashSet<>();
    for (Link link :
        successor.stream().flatMap(r -> r.chains().stream()).flatMap(List::stream).toList()) {
      links.add(link.name());
      outputs.add(link.output());
    }
    workshop.releases().retainCurrent();
    workshop.links().retain(links);
    return workshop.store().retain(outputs);
  }
}
