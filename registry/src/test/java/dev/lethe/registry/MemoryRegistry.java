package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Consent;
import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Registry;
import dev.lethe.core.rights.Surprise;

/// The registry in lists and maps: slow, forgetful, and obviously right. The oracle of the other.
final class MemoryRegistry implements Registry {

  private record Link(Set<Pseudonym> both, Proof proof) {}

  private record Named(Pseudonym handle, Pseudonym account) {}

  private final SortedMap<Pseudonym, Optional<Pseudonym>> accounts = new TreeMap<>();
  private final Set<Named> handles = new HashSet<>();
  private final Set<Link> links = new HashSet<>();
  private final SortedMap<String, Objection> objections = new TreeMap<>();
  private final SortedMap<Pseudonym, Consent> consents = new TreeMap<>();
  private final SortedMap<Pseudonym, Instant> told = new TreeMap<>();
  private final Map<String, Surprise> surprises = new HashMap<>();
  private final Supplier<String> references;

  /// @param references what the objections are to be called, one after the other
  MemoryRegistry(Supplier<String> references) {
    this.references = references;
  }

  @Override
  public void enrol(Collection<Enrolment> enrolments) {
    for (Enrolment each : enrolments) {
      accounts.put(each.account(), each.address());
      each.handle().ifPresent(name -> handles.add(new Named(name, each.account())));
    }
  }

  @Override
  public SortedSet<Pseudonym> accountsOf(Pseudonym handle) {
    return handles.stream()
        .filter(named -> named.handle().equals(handle))
        .map(Named::account)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void link(Pseudonym one, Pseudonym other, Proof proof, Instant at) {
    links.add(new Link(Set.of(one, other), proof));
  }

  @Override
  public void unlink(Pseudonym one, Pseudonym other) {
    links.removeIf(link -> link.both().equals(Set.of(one, other)));
  }

  @Override
  public Objection object(SortedSet<Pseudonym> covered, Instant received) {
    Objection fresh =
        new Objection(
            references.get(),
            covered,
            received,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    objections.put(fresh.reference(), fresh);
    return fresh;
  }

  @Override
  public void recorded(String reference, long position) {
    objections.computeIfPresent(
        reference,
        (_, o) ->
            new Objection(
                reference,
                o.accounts(),
                o.received(),
                o.withdrawn(),
                o.forgotten(),
                OptionalLong.of(position)));
  }

  @Override
  public List<Objection> withdraw(SortedSet<Pseudonym> covered, Instant at) {
    List<Objection> touched =
        sorted().stream()
            .filter(o -> o.stands() && !Collections.disjoint(o.accounts(), covered))
            .map(o ->
                new Objection(
                    o.reference(),
                    o.accounts(),
                    o.received(),
                    Optional.of(at),
                    o.forgotten(),
                    o.position()))
            .toList();
    touched.forEach(o -> objections.put(o.reference(), o));
    return touched;
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
      Objection old = Objects.requireNonNull(objections.get(reference), reference);
      objections.put(
          reference,
          new Objection(
              reference,
              old.accounts(),
              old.received(),
              old.withdrawn(),
              Optional.of(old.forgotten().orElse(at)),
              old.position()));
      accounts.keySet().removeAll(old.accounts());
      consents.keySet().removeAll(old.accounts());
      told.keySet().removeAll(old.accounts());
      handles.removeIf(named -> old.accounts().contains(named.account()));
      links.removeIf(link -> !Collections.disjoint(link.both(), old.accounts()));
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

  @Override
  public People people() {
    List<People.Pair> pairs =
        links.stream()
            .map(link -> new TreeSet<>(link.both()))
            .map(both -> new People.Pair(both.getFirst(), both.getLast()))
            .distinct()
            .sorted(Comparator.comparing(People.Pair::one).thenComparing(People.Pair::other))
            .toList();
    return new People(
        accounts, pairs, sorted(), List.copyOf(consents.values()), new TreeSet<>(), told);
  }

  @Override
  public void close() {}

  private List<Objection> sorted() {
    return objections.values().stream()
        .sorted(Comparator.comparing(Objection::received).thenComparing(Objection::reference))
        .toList();
  }
}
