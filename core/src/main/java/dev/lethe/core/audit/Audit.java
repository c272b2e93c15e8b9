package dev.lethe.core.audit;

import module java.base;

import dev.lethe.core.chain.Base;
import dev.lethe.core.chain.Chain;
import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Links;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.corpus.Slice;
import dev.lethe.core.release.Build;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.DiskStore;
import dev.lethe.core.store.Durable;

/// Re-runs the work and compares what comes out.
public final class Audit {

  private final Workshop workshop;
  private final Base base;
  private final Supplier<Trainer> trainers;
  private final int threads;

  public Audit(Workshop workshop, Base base, Supplier<Trainer> trainers, int threads) {
    this.workshop = workshop;
    this.base = base;
    this.trainers = trainers;
    this.threads = threads;
  }

  /// Builds everything again in an empty store, from what may be learned now, and compares every
  /// digest with the release that answers.
  ///
  /// @param scratch an empty folder, removed afterwards
  public List<Finding> fresh(Release release, Path scratch, Watch watch) {
    Workshop empty =
        new Workshop(
            workshop.keys(),
            workshop.landing(),
            workshop.registry(),
            workshop.ledger(),
            new DiskStore(scratch.resolve("store")),
            new Links(scratch.resolve("links")),
            workshop.releases(),
            workshop.policy(),
            workshop.curations());
    try {
      Release again = new Build(empty, base, trainers, threads).again(release, watch);
      return compare(release, again);
    } finally {
      Durable.deleteTree(scratch);
    }
  }

  /// Re-runs some links, drawn at random, from their stored parents and compares what comes out.
  ///
  /// @param cells how many links to draw; all if there are fewer
  public List<Finding> cells(Release release, int cells, RandomGenerator random, Watch watch) {
    List<Cell> drawn = new ArrayList<>(cellsOf(release));
    Collections.shuffle(drawn, random);
    Trainer trainer = trainers.get();
    List<List<Slice>> corpus =
        new Build(workshop, base, trainers, threads)
            .gather(
                release.recipe(),
                release.envelope().asOf(),
                workshop.registry().people().holding(release.envelope().held()))
            .shards();
    return drawn.stream()
        .limit(cells)
        .map(cell ->
            check(cell, corpus.get(cell.shard()).get(cell.link().index()), release, trainer, watch))
        .toList();
  }

  private record Cell(int shard, Link link, Optional<Digest> parent) {}

  private static List<Cell> cellsOf(Release release) {
    List<Cell> cells = new ArrayList<>();
    for (int shard = 0; shard < release.chains().size(); shard++) {
      Optional<Digest> parent = Optional.empty();
      for (Link link : release.chains().get(shard)) {
        cells.add(new Cell(shard, link, parent));
        parent = Optional.of(link.output());
      }
    }
    return cells;
  }

  private Finding check(Cell cell, Slice slice, Release release, Trainer trainer, Watch watch) {
    String what = name(cell.shard(), cell.link().index());
    if (slice.isEmpty()) {
      return new Finding(what, cell.link().output().hex(), "nothing: its people are gone");
    }
    byte[] bytes =
        Chain.learn(workshop.store(), cell.parent(), slice, release.recipe(), trainer, watch);
    return new Finding(what, cell.link().output().hex(), Digest.of(bytes).hex());
  }

  private static List<Finding> compare(Release release, Release again) {
    List<Finding> findings = new ArrayList<>();
    for (int shard = 0; shard < release.chains().size(); shard++) {
      SortedMap<Integer, String> expected = outputs(release.chains().get(shard));
      SortedMap<Integer, String> found = outputs(again.chains().get(shard));
      SortedSet<Integer> indexes = new TreeSet<>(expected.keySet());
      indexes.addAll(found.keySet());
      for (int index : indexes) {
        findings.add(
            new Finding(
                name(shard, index),
                expected.getOrDefault(index, "nothing"),
                found.getOrDefault(index, "nothing")));
      }
    }
    findings.add(new Finding("release", release.digest().hex(), again.digest().hex()));
    return List.copyOf(findings);
  }

  private static SortedMap<Integer, String> outputs(List<Link> chain) {
    SortedMap<Integer, String> outputs = new TreeMap<>();
    chain.forEach(link -> outputs.put(link.index(), link.output().hex()));
    return outputs;
  }

  private static String name(int shard, int index) {
    return "shard %s, slice %s".formatted(shard, index);
  }
}
