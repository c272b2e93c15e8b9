package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Subject;

/// Everything that may be learned at one cut, cut into slices, and the count of what may not.
///
/// @param shards the slices of each shard, in order: `shards.get(s).get(i)` is slice `i` of shard
///   `s`
/// @param census how many people and documents there are
public record Corpus(List<List<Slice>> shards, Census census) {

  /// How many documents may be learned.
  public long eligible() {
    return census.platforms().values().stream().mapToLong(Census.Share::documents).sum();
  }

  /// How many documents may not, by reason.
  public SortedMap<Reason, Long> excluded() {
    SortedMap<Reason, Long> excluded = new TreeMap<>();
    census.excluded().forEach((reason, share) -> excluded.put(reason, share.documents()));
    return excluded;
  }

  /// Gathers the corpus.
  ///
  /// @param shardCount the number of shards, S
  /// @param sliceCount the number of slices in each, R
  public static Corpus gather(
      Landing landing,
      People people,
      PlacementKey key,
      Policy policy,
      Instant asOf,
      Curation curation,
      int shardCount,
      int sliceCount) {
    Gathering gathering = new Gathering(shardCount, sliceCount);
    for (Subject subject : people.subjects()) {
      List<Landed> accounts =
          subject.accounts().stream().map(landing::read).flatMap(Optional::stream).toList();
      if (!accounts.isEmpty()) {
        gathering.add(
            subject, place(accounts, key), judge(subject, accounts, policy, asOf, curation));
      }
    }
    return gathering.corpus();
  }

  /// Judges one subject.
  public static Judgement judge(
      Subject subject, List<Landed> accounts, Policy policy, Instant asOf, Curation curation) {
    return Judgement.of(accounts, subject, policy, asOf, curation);
  }

  private static Place place(List<Landed> accounts, PlacementKey key) {
    SortedSet<Account> names = new TreeSet<>();
    accounts.forEach(landed -> names.add(landed.account()));
    return Place.of(names, key);
  }

  /// Every slice, shard after shard.
  public Stream<Slice> slices() {
    return shards.stream().flatMap(List::stream);
  }
}
