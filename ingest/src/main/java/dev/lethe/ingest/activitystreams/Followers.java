package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.Value;

/// The collections of followers: addresses that end with `/followers`, and those that actors name
/// as theirs.
final class Followers implements Predicate<String> {

  private static final String USUAL = "/followers";

  private final Set<String> named = new HashSet<>();

  /// Takes note of the collection that this actor names.
  void learn(Thing actor) {
    if (actor.get("followers").orElse(null) instanceof Value.Text(String address)
        && !address.endsWith(USUAL)) {
      named.add(address);
    }
  }

  @Override
  public boolean test(String address) {
    return address.endsWith(USUAL) || named.contains(address);
  }
}
