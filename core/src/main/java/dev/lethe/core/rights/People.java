package dev.lethe.core.rights;

import module java.base;

/// Everybody the registry knows, at one moment.
///
/// @param accounts every enrolled account with the keyed name of its verified address, if any
/// @param links the pairs of accounts that were linked with proof
/// @param objections every objection ever lodged, oldest first
/// @param consents the latest consent of every account that ever gave one, by account
public record People(
    SortedMap<Pseudonym, Optional<Pseudonym>> accounts,
    List<Pair> links,
    List<Objection> objections,
    List<Consent> consents) {

  /// Two accounts of one person.
  public record Pair(Pseudonym one, Pseudonym other) {}

  public People {
    accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
    links = List.copyOf(links);
    objections = List.copyOf(objections);
    consents = List.copyOf(consents);
  }

  /// The accounts of everybody whose objection stands.
  public Set<Pseudonym> objected() {
    return accountsOf(Subject::objected);
  }

  /// The accounts of everybody who may not be in a model any more, whatever the policy: whoever
  /// objected, and whoever took a consent back.
  public Set<Pseudonym> leaving() {
    return accountsOf(Subject::isLeaving);
  }

  private Set<Pseudonym> accountsOf(Predicate<Subject> kind) {
    return subjects().stream()
        .filter(kind)
        .flatMap(subject -> subject.accounts().stream())
        .collect(Collectors.toSet());
  }

  /// The subjects: accounts joined by links and by shared verified addresses. An account that is
  /// known from a link or an objection only is there too.
  public List<Subject> subjects() {
    Joining joining = new Joining();
    accounts.keySet().forEach(joining::add);
    objections.forEach(objection -> objection.accounts().forEach(joining::add));
    consents.forEach(consent -> joining.add(consent.account()));
    links.forEach(link -> joining.join(link.one(), link.other()));
    Map<Pseudonym, Pseudonym> firstOfAddress = new HashMap<>();
    accounts.forEach((account, address) ->
        address.ifPresent(
            each -> joining.join(account, firstOfAddress.computeIfAbsent(each, _ -> account))));
    SortedSet<Pseudonym> named = named();
    Set<Pseudonym> consented = consented(Consent::stands);
    Set<Pseudonym> tookBack = consented(each -> !each.stands());
    return joining.groups().stream()
        .map(group -> new Subject(group, standing(group, named, consented, tookBack)))
        .toList();
  }

  private static Standing standing(
      SortedSet<Pseudonym> group,
      Set<Pseudonym> named,
      Set<Pseudonym> consented,
      Set<Pseudonym> tookBack) {
    if (!Collections.disjoint(group, named)) {
      return Standing.OBJECTED;
    }
    if (!Collections.disjoint(group, consented)) {
      return Standing.CONSENTED;
    }
    return Collections.disjoint(group, tookBack) ? Standing.SILENT : Standing.TOOK_BACK;
  }

  private Set<Pseudonym> consented(Predicate<Consent> kind) {
    return consents.stream().filter(kind).map(Consent::account).collect(Collectors.toSet());
  }

  /// The subject this account belongs to; the account alone if it is not known.
  public Subject subjectOf(Pseudonym account) {
    return subjects().stream()
        .filter(subject -> subject.accounts().contains(account))
        .findFirst()
        .orElseGet(() -> new Subject(new TreeSet<>(Set.of(account)), Standing.SILENT));
  }

  /// All accounts of the people these accounts belong to.
  public SortedSet<Pseudonym> together(Collection<Pseudonym> some) {
    SortedSet<Pseudonym> all = new TreeSet<>(some);
    subjects().stream()
        .map(Subject::accounts)
        .filter(accounts -> !Collections.disjoint(accounts, some))
        .forEach(all::addAll);
    return all;
  }

  /// The objections that stand but whose people are not forgotten yet.
  public List<Objection> open() {
    return objections.stream().filter(each -> each.stands() && each.forgotten().isEmpty()).toList();
  }

  /// When the last objection that stands and names an account of this subject was received; an
  /// error if there is none.
  public Instant lastObjection(Subject subject) {
    return objections.stream()
        .filter(each -> each.stands() && !Collections.disjoint(each.accounts(), subject.accounts()))
        .map(Objection::received)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// The accounts that objections which stand name.
  public SortedSet<Pseudonym> named() {
    SortedSet<Pseudonym> named = new TreeSet<>();
    objections.stream().filter(Objection::stands).forEach(o -> named.addAll(o.accounts()));
    return named;
  }
}
