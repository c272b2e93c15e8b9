package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Hold.Ending;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.OneTimeKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Session;
import dev.lethe.core.rights.Task;
import dev.lethe.core.store.Digest;

/// The requests of a home in its PostgreSQL data base, beside the registry's tables.
final class PostgresRequests implements Requests {

  private final Database database;

  PostgresRequests(Database database) {
    this.database = database;
  }

  @Override
  public Hold receive(
      SortedSet<Pseudonym> names, Instant received, Instant until, byte[] said, String task) {
    return database.change(handle -> Holds.receive(handle, names, received, until, said, task));
  }

  @Override
  public Optional<Hold> find(String reference) {
    return database.look(handle -> Holds.find(handle, reference));
  }

  @Override
  public Optional<byte[]> said(String reference) {
    return database.look(handle -> Holds.said(handle, reference));
  }

  @Override
  public void erase(String reference) {
    database.apply(handle -> Holds.erase(handle, reference));
  }

  @Override
  public List<Hold> meaning(SortedSet<Pseudonym> names) {
    return database.look(handle -> Holds.meaning(handle, names));
  }

  @Override
  public List<Hold> standing() {
    return database.look(Holds::standing);
  }

  @Override
  public SortedSet<Pseudonym> meant(Hold hold) {
    return database.look(handle -> Holds.meant(handle, hold));
  }

  @Override
  public Optional<Objection> confirm(String reference, SortedSet<Pseudonym> covered, Instant at) {
    return database.change(handle -> {
      Optional<Hold> hold = Holds.lock(handle, reference);
      Optional<Objection> before = Objections.find(handle, reference);
      if (before.isPresent() || hold.isEmpty() || !hold.get().stands()) {
        return before;
      }
      if (covered.containsAll(Holds.meant(handle, hold.get()))) {
        Holds.end(handle, reference, Ending.CONFIRMED, at);
      }
      return Optional.of(Objections.lodge(handle, reference, covered, hold.get().received()));
    });
  }

  @Override
  public void end(String reference, Ending ending, Instant at) {
    database.apply(handle -> Holds.end(handle, reference, ending, at));
  }

  @Override
  public List<Hold> lapse(Instant at) {
    return database.change(handle -> {
      Entrances.sweep(handle, at);
      return Holds.lapse(handle, at);
    });
  }

  @Override
  public void issue(OneTimeKey key) {
    database.apply(handle -> Entrances.issue(handle, key));
  }

  @Override
  public Optional<OneTimeKey> key(Digest digest, Instant at) {
    return database.look(handle -> Entrances.key(handle, digest, at));
  }

  @Override
  public Optional<OneTimeKey> use(Digest digest, Instant at) {
    return database.change(handle -> Entrances.use(handle, digest, at));
  }

  @Override
  public void begin(Session session) {
    database.apply(handle -> Entrances.begin(handle, session));
  }

  @Override
  public Optional<Session> session(Digest token, Instant at) {
    return database.look(handle -> Entrances.session(handle, token, at));
  }

  @Override
  public void leave(Digest token) {
    database.apply(handle -> Entrances.leave(handle, token));
  }

  @Override
  public void enqueue(Task task, Instant due) {
    database.apply(handle -> Tasks.enqueue(handle, task, due));
  }

  @Override
  public long waiting(String kind) {
    return database.look(handle -> Tasks.waiting(handle, kind));
  }

  @Override
  public Work work(SortedSet<String> kinds, Worker worker, int threads, Duration pause) {
    return Tasks.work(database.pool(), kinds, worker, threads, pause);
  }
}
