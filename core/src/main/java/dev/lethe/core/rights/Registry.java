package dev.lethe.core.rights;

import module java.base;

/// People, accounts and objections, kept so that nothing acknowledged is lost. It knows keyed names
/// only: no handle, no identifier, no text. A method that changes something returns when the change
/// is durable.
public interface Registry extends AutoCloseable {

  /// Makes these accounts known with their present addresses; an account that has none any more
  /// loses the one it had. Handles are added to those it went by. Of several enrolments of one
  /// account the last counts. Doing it again changes nothing.
  void enrol(Collection<Enrolment> enrolments);

  /// The accounts that were ever enrolled under this handle.
  SortedSet<Pseudonym> accountsOf(Pseudonym handle);

  /// Records that both accounts are one person's.
  void link(Pseudonym one, Pseudonym other, Proof proof, Instant at);

  /// Takes back every link between these two accounts; a shared address still links them.
  void unlink(Pseudonym one, Pseudonym other);

  /// Lodges an objection of these accounts and returns it with a fresh random reference.
  Objection object(SortedSet<Pseudonym> accounts, Instant received);

  /// Notes where the ledger holds the entry of this objection.
  void recorded(String reference, long position);

  /// Withdraws the objections that cover any of these accounts and stand; returns them as they are
  /// now, none if there were none.
  List<Objection> withdraw(SortedSet<Pseudonym> accounts, Instant at);

  /// Records that the owners of these accounts consent, from now on; consent that stands already
  /// keeps its date.
  void consent(SortedSet<Pseudonym> accounts, Instant given);

  /// Takes back the consent of the owners of these accounts; without consent nothing changes.
  void withdrawConsent(SortedSet<Pseudonym> accounts, Instant at);

  /// Notes that the owners of these accounts were told of the training; whoever was told before
  /// keeps that date.
  void told(SortedSet<Pseudonym> accounts, Instant at);

  /// Notes that the people of these objections are forgotten, and erases handles, addresses, links,
  /// notices and consents of the accounts they cover; the objections stay.
  void forgotten(Collection<String> references, Instant at);

  /// Notes how surprised the models were by the texts of an objection's person, before they were
  /// destroyed; the first note stays.
  void surprised(String reference, Surprise surprise);

  /// What was noted, or empty if the person had no texts in a release, or is not forgotten yet.
  Optional<Surprise> surprise(String reference);

  /// Everybody and every objection at one moment.
  People people();

  /// The people whom these accounts and addresses belong to, and those whom an objection names with
  /// them, at one moment: as much of `people` as questions about them need. A registry of many
  /// looks for it without reading about the others.
  default People people(Collection<Pseudonym> some) {
    return people().around(some);
  }

  @Override
  void close();
}
