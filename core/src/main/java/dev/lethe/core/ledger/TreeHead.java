package dev.lethe.core.ledger;

import dev.lethe.core.store.Digest;

/// The signed head of a ledger: how many entries it has and the root of the Merkle tree over them
/// (RFC 6962, section 2.1).
///
/// @param size the number of entries, at least 0
/// @param root the root hash
/// @param signature the Ed25519 signature of the head's text, in Base64
public record TreeHead(long size, Digest root, String signature) {

  /// The text that is signed.
  public static String text(long size, Digest root) {
    // %s and not %d, whose digits are those of the user's language.
    return "lethe.dev/tree-head@v1\nsize %s\nroot %s\n".formatted(size, root.hex());
  }

  /// The whole head, as its file holds it.
  public String text() {
    return text(size, root) + "signature " + signature + "\n";
  }
}
