package dev.lethe.core.chain;

import module java.base;

import dev.lethe.core.corpus.Slice;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.PlacementKey.Purpose;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Digest;

/// One learned step of a chain: what was asked, under a keyed name, and what came out.
///
/// @param name the code of recipe, base, parent and slice under the placement key, in hexadecimal
/// @param index the number of the slice in its chain, from 0
/// @param output the digest of the checkpoint that came out
/// @param tokens how many tokens the slice has
/// @param members the keyed names of the accounts whose words the slice holds
public record Link(
    String name, int index, Digest output, long tokens, SortedSet<Pseudonym> members) {

  public Link {
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }

  /// The name of the link that learns this slice from this parent.
  static String name(
      Recipe recipe, Base base, Optional<Digest> parent, Slice slice, PlacementKey key) {
    // %s and not %d, whose digits are those of the user's language.
    String asked =
        """
        lethe.dev/link@v1
        recipe %s
        base %s
        tokenizer %s
        shard %s
        index %s
        parent %s
        slice %s
        """
            .formatted(
                recipe.digest(),
                base.digest(),
                base.tokenizer(),
                slice.shard(),
                slice.index(),
                parent.map(Digest::hex).orElse("none"),
                HexFormat.of().formatHex(key.code(Purpose.SLICE, slice.bytes())));
    return HexFormat.of().formatHex(key.code(Purpose.LINK, asked));
  }
}
