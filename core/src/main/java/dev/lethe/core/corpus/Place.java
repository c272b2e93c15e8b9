package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.PlacementKey.Purpose;

/// Where a person belongs, which depends on that person alone: the code of the person's anchor, the
/// smallest of the accounts that are linked with proof, under the home's placement key.
///
/// @param hex the code as 64 lower-case hexadecimal digits
public record Place(String hex) implements Comparable<Place> {

  public Place {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "a place is 64 lower-case hexadecimal digits, but was \"" + hex + "\"");
    }
  }

  /// The place of the person with these accounts.
  public static Place of(SortedSet<Account> accounts, PlacementKey key) {
    byte[] code = key.code(Purpose.PLACE, accounts.first().toString());
    return new Place(HexFormat.of().formatHex(code));
  }

  /// The shard among `shards`, from 0.
  public int shard(int shards) {
    return (int) Long.remainderUnsigned(HexFormat.fromHexDigitsToLong(hex, 0, 16), shards);
  }

  /// The slice among `slices`, from 0.
  public int slice(int slices) {
    return (int) Long.remainderUnsigned(HexFormat.fromHexDigitsToLong(hex, 16, 32), slices);
  }

  @Override
  public int compareTo(Place other) {
    return hex.compareTo(other.hex);
  }
}
