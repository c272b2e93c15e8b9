package dev.lethe.core.world;

import module java.base;

import dev.lethe.core.rights.Consent;
import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Registry;
import dev.lethe.core.rights.Surprise;

/// A registry that forgets everything when the test ends.
public final class RegistryInMemory implements Registry {

  private final SortedMap<Pseudonym, Optional<Pseudonym>> accounts = new TreeMap<>();
  private final Map<Pseudonym, SortedSet<Pseudonym>> handles = new HashMap<>();
  private final List<People.Pair> links = new ArrayList<>();
  private final Map<String, Objection> objections = new LinkedHashMap<>();
  private final SortedMap<Pseudonym, Consent> consents = new TreeMap<>();
  private final SortedMap<Pseudonym, Instant> told = new TreeMap<>();
  private final Map<String, Surprise> surprises = new HashMap<>();
  private final RequestsInMemory requests = new RequestsInMemory(this);

  @Override
  public void enrol(Collection<Enrolment> enrolments) {
    for (Enrolment each : enrolments) {
      accounts.put(each.account(), each.address());
      each.handle()
          .ifPresent(
              handle -> handles.computeIfAbsent(handle, _ -> new TreeSet<>()).add(each.account()));
    }
  }

  @Override
  public SortedSet<Pseudonym> accountsOf(Pseudonym handle) {
    return new TreeSet<>(handles.getOrDefault(handle, new TreeSet<>()));
  }

  @Override
  public void link(Pseudonym one, Pseudonym other, Proof proof, Instant at) {
    links.add(new People.Pair(one, other));
  }

  @Override
  public void unlink(Pseudonym one, Pseudonym other) {
    links.removeAll(List.of(new People.Pair(one, other), new People.Pair(other, one)));
  }

  @Override
  public Objection object(SortedSet<Pseudonym> covered, Instant received) {
    Objection lodged =
        new Objection(
            "LTH-" + UUID.randomUUID(),
            covered,
            received,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    objections.put(lodged.reference(), lodged);
    return lodged;
  }

  @Override
  public void recorded(String reference, long position) {
    objections.computeIfPresent(
        reference,
        (_, each) ->
            new Objection(
                reference,
                each.accounts(),
                each.received(),
                each.withdrawn(),
                each.forgotten(),
                OptionalLong.of(position)));
  }

  @Override
  public List<Objection> withdraw(SortedSet<Pseudonym> covered, Instant at) {
    List<Objection> withdrawn = new ArrayList<>();
    for (Objection each : List.copyOf(objections.values())) {
      if (each.stands() && each.accounts().stream().anyMatch(covered::contains)) {
        withdrawn.add(withdrawn(each, at));
      }
    }
    withdrawn.forEach(each -> objections.put(each.reference(), each));
    return withdrawn;
  }

  @Override
  public void consent(SortedSet<Pseudonym> covered, Instant given) {
    for (Pseudonym account : covered) {
      Consent known = consents.get(account);
      if (known == null || !known.stands()) {
        consents.put(account, new Consent(account, given, Optional.empty()));
      }
    }
  }

  @Override
  public void withdrawConsent(SortedSet<Pseudonym> covered, Instant at) {
    consents.replaceAll((account, known) ->
        covered.contains(account) && known.stands()
            ? new Consent(account, known.given(), Optional.of(at))
            : known);
  }

  @Override
  public void told(SortedSet<Pseudonym> owners, Instant at) {
    owners.forEach(each -> told.merge(each, at, (one, other) -> one.isBefore(other) ? one : other));
  }

  @Override
  public void forgotten(Collection<String> references, Instant at) {
    for (String reference : references) {
      Objection closed = forgotten(Objects.requireNonNull(objections.get(reference)), at);
      objections.put(reference, closed);
      closed.accounts().forEach(this::erase);
    }
  }

  @Override
  public void surprised(String reference, Surprise surprise) {
    surprises.putIfAbsent(reference, surprise);
  }

  @Override
  public Optional<Surprise> surprise(String reference) {
    return Optional.ofNullable(surprises.get(reference));
  }

  /// What people asked for.
  public RequestsInMemory requests() {
    return requests;
  }

  /// Keeps an objection that a hold became.
  void keep(Objection objection) {
    objections.putIfAbsent(objection.reference(), objection);
  }

  /// The objection with this reference.
  Optional<Objection> objection(String reference) {
    return Optional.ofNullable(objections.get(reference));
  }

  @Override
  public People people() {
    return new People(
        accounts,
        links,
        List.copyOf(objections.values()),
        List.copyOf(consents.values()),
        requests.held(),
        told);
  }

  @Override
  public void close() {}

  private void erase(Pseudonym account) {
    accounts.replace(account, Optional.empty());
    consents.remove(account);
    told.remove(account);
    handles.values().forEach(each -> each.remove(account));
    links.removeIf(pair -> pair.one().equals(account) || pair.other().equals(account));
  }

  private static Objection withdrawn(Objection each, Instant at) {
    return new Objection(
        each.reference(),
        each.accounts(),
        each.received(),
        Optional.of(at),
        each.forgotten(),
        each.position());
  }

  private static Objection forgotten(Objection each, Instant at) {
    return new Objection(
        each.reference(),
        each.accounts(),
        each.received(),
        each.withdrawn(),
        Optional.of(at),
        each.position());
  }
}
