package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.chain.Base;
import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.store.Store;
import java.lang.ref.SoftReference;

/// Puts bases and chains together, and remembers the last composition while there is room: what was
/// just made clean is what is asked for next.
public final class Compositions {

  private final Function<String, Base> bases;
  private final Store store;
  private Optional<Of> last = Optional.empty();
  private SoftReference<Composition> composition = new SoftReference<>(null);

  private record Of(Recipe recipe, List<List<Link>> chains) {}

  /// @param bases the base of each name
  /// @param store where the checkpoints are
  public Compositions(Function<String, Base> bases, Store store) {
    this.bases = bases;
    this.store = store;
  }

  /// The composition of a recipe's base and these chains.
  public synchronized Composition of(Recipe recipe, List<List<Link>> chains) {
    Optional<Of> asked = Optional.of(new Of(recipe, chains));
    Composition known = asked.equals(last) ? composition.get() : null;
    if (known == null) {
      known = Composition.of(recipe, bases.apply(recipe.base()), chains, store);
      last = asked;
      composition = new SoftReference<>(known);
    }
    return known;
  }
}
