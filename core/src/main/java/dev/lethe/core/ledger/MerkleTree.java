package dev.lethe.core.ledger;

import module java.base;

import dev.lethe.core.store.Digest;

/// The Merkle tree over a growing list of entries (RFC 6962, section 2.1), kept as the roots of its
/// full subtrees, largest first.
final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final List<byte[]> roots = new ArrayList<>();
  private long size;

  long size() {
    return size;
  }

  void add(byte[] entry) {
    byte[] hash = hash(LEAF, entry, new byte[0]);
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = hash(NODE, roots.removeLast(), hash);
    }
    roots.add(hash);
    size++;
  }

  /// The root; of an empty tree the digest of nothing.
  Digest root() {
    if (roots.isEmpty()) {
      return Digest.of(new byte[0]);
    }
    byte[] hash = roots.getLast();
    for (int i = roots.size() - 2; i >= 0; i--) {
      hash = hash(NODE, roots.get(i), hash);
    }
    return new Digest(HexFormat.of().formatHex(hash));
  }

  private static byte[] hash(byte kind, byte[] first, byte[] second) {
    MessageDigest sha = Digest.sha256();
    sha.update(kind);
    sha.update(first);
    sha.update(second);
    return sha.digest();
  }
}
