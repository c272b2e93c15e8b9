package dev.lethe.core.chain;

import module java.base;

import dev.lethe.core.corpus.Slice;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Store;

/// Training as a fold over slices: a step whose inputs did not change is found in the store, not
/// run again; an empty slice is the identity.
public final class Chain {

  private final Recipe recipe;
  private final Base base;
  private final PlacementKey key;
  private final Store store;
  private final Links links;

  public Chain(Recipe recipe, Base base, PlacementKey key, Store store, Links links) {
    this.recipe = recipe;
    this.base = base;
    this.key = key;
    this.store = store;
    this.links = links;
  }

  /// The links of one shard, learned where they are missing; none if all its slices are empty.
  public List<Link> train(List<Slice> slices, Trainer trainer, Watch watch) {
    List<Link> chain = new ArrayList<>();
    Optional<Digest> reached = Optional.empty();
    for (Slice slice : slices) {
      if (!slice.isEmpty()) {
        Link link = extend(reached, slice, trainer, watch);
        chain.add(link);
        reached = Optional.of(link.output());
      }
    }
    return List.copyOf(chain);
  }

  private Link extend(Optional<Digest> parent, Slice slice, Trainer trainer, Watch watch) {
    String name = Link.name(recipe, base, parent, slice, key);
    Optional<Digest> known = links.find(name).filter(store::has);
    Digest output = known.orElseGet(() -> learn(parent, slice, trainer, watch));
    Link link =
        new Link(name, slice.index(), output, trainer.tokens(slice, recipe), members(slice));
    if (known.isPresent()) {
      watch.found(slice.shard(), link);
    } else {
      links.keep(name, output);
      watch.ran(slice.shard(), link);
    }
    return link;
  }

  private Digest learn(Optional<Digest> parent, Slice slice, Trainer trainer, Watch watch) {
    return store.put(learn(store, parent, slice, recipe, trainer, watch));
  }

  /// What the trainer makes of this slice, from this parent.
  public static byte[] learn(
      Store store,
      Optional<Digest> parent,
      Slice slice,
      Recipe recipe,
      Trainer trainer,
      Watch watch) {
    Optional<byte[]> from = parent.map(digest -> checkpoint(store, digest));
    return trainer.learn(
        new Step(from, slice, recipe), tokens -> watch.learned(slice.shard(), tokens));
  }

  /// The checkpoint of this digest; an error if the store has lost it.
  public static byte[] checkpoint(Store store, Digest digest) {
    return store
        .get(digest)
        .orElseThrow(() ->
            new IllegalStateException(
                "expected the checkpoint %s in the store, but it is gone; build again"
                    .formatted(digest)));
  }

  private static SortedSet<Pseudonym> members(Slice slice) {
    SortedSet<Pseudonym> members = new TreeSet<>();
    slice.members().forEach(member -> members.addAll(member.accounts()));
    return members;
  }
}
