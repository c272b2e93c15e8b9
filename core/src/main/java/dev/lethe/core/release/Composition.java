package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.chain.Adapter;
import dev.lethe.core.chain.Base;
import dev.lethe.core.chain.Chain;
import dev.lethe.core.chain.Link;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Safetensors;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Store;

/// Base and chains put together into a model: the tensors that are served, and their manifest.
///
/// @param manifest what it is made of
/// @param served the tensors that answer, by name
public record Composition(Manifest manifest, SortedMap<String, Tensor> served) {

  /// Puts a base and the ends of these chains together.
  public static Composition of(Recipe recipe, Base base, List<List<Link>> chains, Store store) {
    List<Optional<Digest>> ends = chains.stream().map(Composition::end).toList();
    List<Adapter> adapters =
        ends.stream()
            .flatMap(Optional::stream)
            .map(end -> Adapter.read(Chain.checkpoint(store, end)))
            .toList();
    SortedMap<String, Tensor> served =
        new Merge(recipe.scale(), recipe.shards()).served(base.tensors(), adapters);
    Digest digest = Digest.of(Safetensors.write(served.values(), Safetensors.Precision.F32));
    return new Composition(
        new Manifest(recipe.digest(), base.digest(), base.tokenizer(), ends, digest), served);
  }

  private static Optional<Digest> end(List<Link> chain) {
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast().output());
  }
}
