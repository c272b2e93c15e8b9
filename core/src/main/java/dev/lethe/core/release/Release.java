package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Digest;

/// A model that answers: what it is made of, and what is known of its making. Its digest is over
/// the manifest alone, which names outputs; the envelope is never part of it.
///
/// @param manifest what is compared
/// @param recipe the recipe it was built by
/// @param chains the links of each shard, in order
/// @param envelope what is known of its making
public record Release(
    Manifest manifest, Recipe recipe, List<List<Link>> chains, Envelope envelope) {

  public Release {
    chains = chains.stream().map(List::copyOf).toList();
  }

  /// The digest of the release: of its manifest's text.
  public Digest digest() {
    return Digest.of(manifest.text());
  }

  /// Whether any of these accounts' words are in it.
  public boolean holds(Set<Pseudonym> accounts) {
    return chains.stream().anyMatch(chain -> first(chain, accounts) < chain.size());
  }

  /// The position in a chain of the first link that holds words of these accounts; the chain's
  /// length if none does.
  public static int first(List<Link> chain, Set<Pseudonym> accounts) {
    for (int i = 0; i < chain.size(); i++) {
      if (chain.get(i).members().stream().anyMatch(accounts::contains)) {
        return i;
      }
    }
    return chain.size();
  }
}
