package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.store.Digest;

/// The documents of an account that were there before, by 64 bits of the digest of each one's id:
/// enough to count by, and small enough to be remembered of everybody.
final class Known {

  private final long[] codes;

  Known(Collection<String> ids) {
    this.codes = ids.stream().mapToLong(Known::code).sorted().toArray();
  }

  /// Whether the document of this id was there before.
  boolean has(String id) {
    return codes.length > 0 && Arrays.binarySearch(codes, code(id)) >= 0;
  }

  private static long code(String id) {
    byte[] digest = Digest.sha256().digest(id.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong();
  }
}
