package dev.lethe.story;

import module java.base;

import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import dev.lethe.story.TinyHouse.Cut;

/// One draw of the great comparison: a community, some of its members who object, and two scripts.
/// One home learns from everybody and forgets them; the other never meets a line of theirs.
///
/// @param seed what everything is drawn from
/// @param key the placement key of both homes, 64 hexadecimal digits
/// @param focus who is among those who object
/// @param cut how the community is cut into shards and slices
/// @param ground the policy in the end
/// @param objectors who objects for good
/// @param forgotten what is done in the home that forgets
/// @param neverMet what is done in the home that never met them
record Trial(
    long seed,
    String key,
    Focus focus,
    Cut cut,
    Ground ground,
    List<Person> objectors,
    List<Step> forgotten,
    List<Step> neverMet) {

  /// What is tried; the trials go through these in turn.
  enum Focus {
    /// One member, whoever.
    ANYBODY,
    /// The only member of a slice.
    ALONE_IN_SLICE,
    /// The only member of a shard.
    ALONE_IN_SHARD,
    /// Whom others mention most.
    MOST_MENTIONED,
    /// Somebody with two accounts of one verified address.
    LINKED_BY_ADDRESS,
    /// Somebody with two accounts by the operator's word.
    LINKED_BY_OPERATOR,
    /// Somebody with two accounts that are linked and unlinked again.
    UNLINKED,
    /// Somebody who is linked with somebody else by mistake, for a while.
    MISTAKEN,
    /// Somebody who publishes elsewhere than in the town's own network.
    ELSEWHERE,
    /// Somebody who was asked for consent, under a policy that asks for it.
    CONSENTED,
    /// Somebody else, who withdraws an objection and is read anew.
    RETURNED,
    /// Several at once.
    BATCH,
    /// Several, each before anything of theirs comes in.
    EARLY,
    /// Everybody.
    EVERYBODY
  }

  /// The trial of this seed.
  static Trial draw(long seed) {
    return new Plan(seed).trial();
  }

  /// What came out in the two worlds, as digests of releases in hexadecimal.
  record Outcome(String forgotten, String neverMet) {}

  /// Tries, in one home after the other.
  Outcome run(Function<Trial, World> here, Function<Trial, World> elsewhere) {
    return new Outcome(perform(here, forgotten), perform(elsewhere, neverMet));
  }

  private String perform(Function<Trial, World> worlds, List<Step> script) {
    try (World world = worlds.apply(this)) {
      return world.perform(script);
    }
  }

  /// A folder that lends the placement key to new homes.
  Path keys() {
    return keys(key);
  }

  /// A folder that lends this placement key to new homes.
  static Path keys(String key) {
    Path folder = Scratch.folder("keys");
    Durable.write(Durable.folder(folder.resolve("keys")).resolve("placement.key"), key + "\n");
    return folder;
  }

  /// The placement key of a seed, 64 hexadecimal digits.
  static String key(long seed) {
    return Digest.of("placement key " + seed).hex();
  }

  /// The placement key that these digits stand for.
  static PlacementKey placement(String key) {
    return new PlacementKey(HexFormat.of().parseHex(key));
  }

  @Override
  public String toString() {
    return "trial %d: %s, %s, %s, %s"
        .formatted(seed, focus, cut, ground, objectors.stream().map(Person::name).toList());
  }
}
