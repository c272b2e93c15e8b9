package dev.lethe.core.world;

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

/// Requests that are forgotten when the test ends; tasks are done when the test asks for it.
public final class RequestsInMemory implements Requests {

  private final RegistryInMemory registry;
  private final Map<String, Hold> holds = new LinkedHashMap<>();
  private final Map<String, byte[]> said = new HashMap<>();
  private final Map<Digest, OneTimeKey> keys = new HashMap<>();
  private final Map<Digest, Session> sessions = new HashMap<>();
  private final Map<String, Task> tasks = new LinkedHashMap<>();

  RequestsInMemory(RegistryInMemory registry) {
    this.registry = registry;
  }

  @Override
  public Hold receive(
      SortedSet<Pseudonym> names, Instant received, Instant until, byte[] words, String task) {
    String reference = "LTH-" + UUID.randomUUID();
    Hold hold = new Hold(reference, names, received, until, Optional.empty());
    holds.put(reference, hold);
    said.put(reference, words);
    enqueue(new Task(task, reference), received);
    return hold;
  }

  @Override
  public Optional<Hold> find(String reference) {
    return Optional.ofNullable(holds.get(reference));
  }

  @Override
  public Optional<byte[]> said(String reference) {
    return Optional.ofNullable(said.get(reference));
  }

  @Override
  public void erase(String reference) {
    said.remove(reference);
  }

  @Override
  public List<Hold> meaning(SortedSet<Pseudonym> names) {
    return holds.values().stream()
        .filter(hold -> !Collections.disjoint(meant(hold), names))
        .toList();
  }

  @Override
  public List<Hold> standing() {
    return holds.values().stream().filter(Hold::stands).toList();
  }

  @Override
  public SortedSet<Pseudonym> meant(Hold hold) {
    SortedSet<Pseudonym> meant = new TreeSet<>();
    for (Pseudonym name : hold.names()) {
      SortedSet<Pseudonym> accounts = registry.accountsOf(name);
      meant.addAll(accounts.isEmpty() ? Set.of(name) : accounts);
    }
    return meant;
  }

  /// What all holds that stand mean.
  SortedSet<Pseudonym> held() {
    SortedSet<Pseudonym> held = new TreeSet<>();
    standing().forEach(hold -> held.addAll(meant(hold)));
    return held;
  }

  @Override
  public Optional<Objection> confirm(String reference, SortedSet<Pseudonym> covered, Instant at) {
    Optional<Objection> before = registry.objection(reference);
    Hold hold = holds.get(reference);
    if (before.isPresent() || hold == null || !hold.stands()) {
      return before;
    }
    registry.keep(
        new Objection(
            reference,
            covered,
            hold.received(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty()));
    if (covered.containsAll(meant(hold))) {
      end(reference, Ending.CONFIRMED, at);
    }
    return registry.objection(reference);
  }

  @Override
  public void end(String reference, Ending ending, Instant at) {
    holds.computeIfPresent(
        reference,
        (_, hold) ->
            hold.stands()
                ? new Hold(
                    reference,
                    hold.names(),
                    hold.received(),
                    hold.until(),
                    Optional.of(new Hold.End(ending, at)))
                : hold);
  }

  @Override
  public List<Hold> lapse(Instant at) {
    List<Hold> over = standing().stream().filter(hold -> !hold.until().isAfter(at)).toList();
    over.forEach(hold -> {
      end(hold.reference(), Ending.LAPSED, at);
      erase(hold.reference());
    });
    return over.stream().map(hold -> Objects.requireNonNull(holds.get(hold.reference()))).toList();
  }

  @Override
  public void issue(OneTimeKey key) {
    keys.put(key.digest(), key);
  }

  @Override
  public Optional<OneTimeKey> key(Digest digest, Instant at) {
    return Optional.ofNullable(keys.get(digest)).filter(key -> !key.until().isBefore(at));
  }

  @Override
  public Optional<OneTimeKey> use(Digest digest, Instant at) {
    Optional<OneTimeKey> key = key(digest, at);
    keys.remove(digest);
    return key;
  }

  @Override
  public void begin(Session session) {
    sessions.put(session.token(), session);
  }

  @Override
  public Optional<Session> session(Digest token, Instant at) {
    return Optional.ofNullable(sessions.get(token)).filter(each -> each.until().isAfter(at));
  }

  @Override
  public void leave(Digest token) {
    sessions.remove(token);
  }

  @Override
  public void enqueue(Task task, Instant due) {
    tasks.putIfAbsent(task.kind() + " " + task.id(), task);
  }

  @Override
  public long waiting(String kind) {
    return tasks.values().stream().filter(task -> task.kind().equals(kind)).count();
  }

  @Override
  public Work work(SortedSet<String> kinds, Worker worker, int threads, Duration pause) {
    workOff(worker);
    return () -> {};
  }

  /// Does all that is to be done now.
  public void workOff(Worker worker) {
    while (!tasks.isEmpty()) {
      List<Task> due = List.copyOf(tasks.values());
      tasks.clear();
      due.forEach(worker::work);
    }
  }
}
