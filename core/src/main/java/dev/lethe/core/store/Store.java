package dev.lethe.core.store;

import module java.base;

/// Objects kept under the digest of their own bytes.
public interface Store {

  /// Keeps these bytes and returns their name; when it returns, they are durable.
  Digest put(byte[] bytes);

  /// The bytes of this name, checked against it, or empty if they are not kept.
  Optional<byte[]> get(Digest name);

  /// Whether bytes of this name are kept.
  boolean has(Digest name);

  /// Destroys every object whose name is not among `kept` and returns how many there were.
  int retain(Set<Digest> kept);
}
