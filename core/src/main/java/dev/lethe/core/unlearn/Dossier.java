package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Eligibility;
import dev.lethe.core.release.State;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Standing;
import dev.lethe.core.rights.Surprise;
import dev.lethe.core.store.Digest;

/// What one person may know (GDPR Art. 15): what is held, what was used, and what became of each
/// request.
///
/// @param standing what the person has said about being learned from
/// @param accounts the accounts of which something is held
/// @param requests what the person asked for, oldest first
/// @param documents every document held, in canonical order
/// @param place where the person's texts stand among the slices of a release, or empty if none may
///   be learned
/// @param release the release that answers, or empty if nothing was ever built
public record Dossier(
    Standing standing,
    List<Held> accounts,
    List<Request> requests,
    List<Used> documents,
    Optional<Slot> place,
    Optional<Answering> release) {

  /// An account of which something is held.
  ///
  /// @param handle the handle it goes by now, or empty
  public record Held(Account account, Optional<String> handle) {}

  /// A request and what became of it so far.
  ///
  /// @param confirmed when it was proven; empty for one that never was
  /// @param clean whether what answers is free of the person
  /// @param canonical when the last trace was destroyed, or empty
  /// @param ended how it ended without being done, and when; empty otherwise
  /// @param due by when it is to be done (Art. 12(3): one month)
  /// @param position its place in the ledger, from 0, or empty
  /// @param surprise how surprised the models were, or empty if not known
  public record Request(
      String reference,
      Instant received,
      Optional<Instant> confirmed,
      Cleanness clean,
      Optional<Instant> canonical,
      Optional<Ended> ended,
      Instant due,
      OptionalLong position,
      Optional<Surprise> surprise) {

    /// Whether it was not done in time.
    public boolean isOverdue(Instant at) {
      return canonical.isEmpty() && ended.isEmpty() && confirmed.isPresent() && due.isBefore(at);
    }
  }

  /// Whether what answers is free of a person.
  public enum Cleanness {
    /// It is.
    CLEAN,
    /// Not yet, or the request was not proven.
    PENDING
  }

  /// How a request ended without being done.
  public record Ended(End how, Instant at) {}

  /// The ways a request ends without being done.
  public enum End {
    /// Nobody proved it in time.
    LAPSED,
    /// The person took it back.
    WITHDRAWN
  }

  /// A document and the decision about it.
  public record Used(Document document, Eligibility eligibility) {}

  /// The slice that a person's texts belong to.
  ///
  /// @param shard from 0
  /// @param slice from 0
  public record Slot(int shard, int slice) {}

  /// The release that answers.
  ///
  /// @param learned whether it has learned from the person
  public record Answering(Digest digest, State state, Instant asOf, Learned learned) {}

  /// Whether a release has learned from a person.
  public enum Learned {
    /// It has.
    YES,
    /// It has not.
    NO
  }

  public Dossier {
    accounts = List.copyOf(accounts);
    requests = List.copyOf(requests);
    documents = List.copyOf(documents);
  }
}
