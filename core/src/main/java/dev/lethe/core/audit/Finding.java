package dev.lethe.core.audit;

/// What an audit saw of one thing.
///
/// @param what the thing: a link by shard and slice, or the release
/// @param recorded the digest on record
/// @param found the digest that came out again
public record Finding(String what, String recorded, String found) {

  /// Whether record and rerun agree.
  public boolean holds() {
    return recorded.equals(found);
  }
}
