package dev.lethe.core.rights;

import module java.base;

import dev.lethe.core.rights.Hold.Ending;
import dev.lethe.core.store.Digest;

/// What people asked for and what is still to be done about it, kept so that nothing acknowledged
/// is lost. It knows keyed names and sealed bytes only. A method that changes something returns
/// when the change is durable.
public interface Requests {

  /// Keeps a hold with a fresh random reference, and a task of this kind whose id is that
  /// reference: both or neither. It does the same work whoever is named.
  ///
  /// @param said what the person said, sealed
  Hold receive(
      SortedSet<Pseudonym> names, Instant received, Instant until, byte[] said, String task);

  /// The hold with this reference, or empty.
  Optional<Hold> find(String reference);

  /// What the person of this hold said, sealed, or empty if it was erased or there is no such hold.
  Optional<byte[]> said(String reference);

  /// Erases what the person of this hold said.
  void erase(String reference);

  /// The holds that mean any of these accounts and addresses, oldest first; those that have ended
  /// too.
  List<Hold> meaning(SortedSet<Pseudonym> names);

  /// The holds that stand, oldest first.
  List<Hold> standing();

  /// The accounts and addresses that a hold's names stand for now: a handle stands for every
  /// account that has gone by it.
  SortedSet<Pseudonym> meant(Hold hold);

  /// Turns a hold that stands into an objection with its reference and date, and ends it; both or
  /// neither. A hold that names somebody else too stands on for them. If it was turned before, the
  /// objection is as it was.
  ///
  /// @param covered the accounts and addresses that were proven
  /// @return the objection, or empty if the hold lapsed, was withdrawn or never was
  Optional<Objection> confirm(String reference, SortedSet<Pseudonym> covered, Instant at);

  /// Ends a hold that stands; one that has ended stays as it is.
  void end(String reference, Ending ending, Instant at);

  /// Ends every hold whose time is over, erases what its person said, and returns those that ended.
  List<Hold> lapse(Instant at);

  /// Keeps a one-time key.
  void issue(OneTimeKey key);

  /// The key with this digest if it may still be used, without using it.
  Optional<OneTimeKey> key(Digest digest, Instant at);

  /// Uses up the key with this digest; empty if it was used, is too old or never was. Of two who
  /// bring it at once one gets it.
  Optional<OneTimeKey> use(Digest digest, Instant at);

  /// Keeps a session, in the place of one with the same token.
  void begin(Session session);

  /// The session with this token, or empty if it has ended.
  Optional<Session> session(Digest token, Instant at);

  /// Ends a session.
  void leave(Digest token);

  /// Keeps a task; one with the same kind and id that is still to be done is kept as it is.
  void enqueue(Task task, Instant due);

  /// How many tasks of this kind are still to be done.
  long waiting(String kind);

  /// Works off tasks of these kinds as they come until it is closed; a task whose worker fails is
  /// tried again later, after a longer wait each time.
  ///
  /// @param threads how many tasks are done at once, at least 1
  /// @param pause how long to wait before looking for new tasks
  Work work(SortedSet<String> kinds, Worker worker, int threads, Duration pause);

  /// Does tasks. It may be asked again for a task that it did, after a crash.
  interface Worker {
    /// Does a task; it is done when this returns.
    void work(Task task);
  }

  /// Work under way.
  interface Work extends AutoCloseable {
    /// Waits for what is being done, and takes nothing more.
    @Override
    void close();
  }
}
