package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.corpus.Census;
import dev.lethe.core.corpus.Reason;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Digest;

/// What is known of a release's making; never part of its digest.
///
/// @param state what the release is worth
/// @param asOf the instant that the build answered to
/// @param cut how many entries the ledger had when the corpus was gathered
/// @param policy the name of the policy it was built under
/// @param eligible how many documents were learned
/// @param excluded how many were not, by reason
/// @param census how many people and documents were and were not learned
/// @param held the accounts and addresses that were out because a request was not confirmed yet
/// @param predecessor the release that answered before, or empty if there was none
public record Envelope(
    State state,
    Instant asOf,
    long cut,
    String policy,
    long eligible,
    SortedMap<Reason, Long> excluded,
    Census census,
    SortedSet<Pseudonym> held,
    Optional<Digest> predecessor) {

  public Envelope {
    held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
    excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
  }
}
