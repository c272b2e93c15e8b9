package dev.lethe.core.rights;

import module java.base;

/// Everybody the registry knows, at one moment.
///
/// @param accounts every enrolled account with the keyed name of its verified address, if any
/// @param links the pairs of accounts that were linked with proof
/// @param objections every objection ever lodged, oldest first; one may name an address, and then
///   covers every account that carries it, now or later
/// @param consents the latest consent of every account that ever gave one, by account
/// @param held the accounts and addresses that holds which stand mean
/// @param told when the owner of each account was first told of the training, by a letter to the
///   account's own verified address
public record People(
    SortedMap<Pseudonym, Optional<Pseudonym>> accounts,
    List<Pair> links,
    List<Objection> objections,
    List<Consent> consents,
    SortedSet<Pseudonym> held,
    SortedMap<Pseudonym, Instant> told) {

  /// Two accounts of one person.
  public record Pair(Pseudonym one, Pseudonym other) {}

  /// Accounts and addresses of one person.
  private record Group(SortedSet<Pseudonym> names, Subject subject) {}

  public People {
    accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
    links = List.copyOf(links);
    objections = List.copyOf(objections);
    consents = List.copyOf(consents);
    held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
    told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
  }

  /// The same people, with these held instead: so a cut of the past is judged by what was held
  /// then.
  public People holding(SortedSet<Pseudonym> then) {
    return new People(accounts, links, objections, consents, then, told);
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
    return groups().stream().map(Group::subject).toList();
  }

  private List<Group> groups() {
    Joining joining = new Joining();
    accounts.forEach((account, address) -> {
      joining.add(account);
      address.ifPresent(each -> joining.join(account, each));
    });
    objections.forEach(objection -> objection.accounts().forEach(joining::add));
    consents.forEach(consent -> joining.add(consent.account()));
    links.forEach(link -> joining.join(link.one(), link.other()));
    held.stream().filter(accounts::containsKey).forEach(joining::add);
    Sayings sayings = sayings();
    Set<Pseudonym> addresses =
        accounts.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
    return joining.groups().stream().map(names -> group(names, addresses, sayings)).toList();
  }

  private Group group(SortedSet<Pseudonym> names, Set<Pseudonym> addresses, Sayings sayings) {
    SortedSet<Pseudonym> own = new TreeSet<>(names);
    own.removeAll(addresses);
    return new Group(names, new Subject(own, sayings.standing(names), firstTold(own)));
  }

  private Optional<Instant> firstTold(SortedSet<Pseudonym> accounts) {
    return accounts.stream()
        .flatMap(each -> Optional.ofNullable(told.get(each)).stream())
        .min(Comparator.naturalOrder());
  }

  /// Who said what.
  private record Sayings(
      Set<Pseudonym> named,
      Set<Pseudonym> held,
      Set<Pseudonym> consented,
      Set<Pseudonym> tookBack) {

    /// A no outweighs all; a consent taken back outweighs a hold, for it takes out of models too.
    Standing standing(SortedSet<Pseudonym> names) {
      if (!Collections.disjoint(names, named)) {
        return Standing.OBJECTED;
      }
      boolean yes = !Collections.disjoint(names, consented);
      if (!yes && !Collections.disjoint(names, tookBack)) {
        return Standing.TOOK_BACK;
      }
      if (!Collections.disjoint(names, held)) {
        return Standing.HELD;
      }
      return yes ? Standing.CONSENTED : Standing.SILENT;
    }
  }

  private Sayings sayings() {
    return new Sayings(
        named(), held, consented(Consent::stands), consented(each -> !each.stands()));
  }

  private Set<Pseudonym> consented(Predicate<Consent> kind) {
    return consents.stream().filter(kind).map(Consent::account).collect(Collectors.toSet());
  }

  /// The subject this account or address belongs to; the account alone if it is not known.
  public Subject subjectOf(Pseudonym name) {
    return groups().stream()
        .filter(group -> group.names().contains(name))
        .findFirst()
        .map(Group::subject)
        .orElseGet(() ->
            new Subject(
                new TreeSet<>(Set.of(name)),
                held.contains(name) ? Standing.HELD : Standing.SILENT,
                firstTold(new TreeSet<>(Set.of(name)))));
  }

  /// All accounts of the people these accounts and addresses belong to, and what was given.
  public SortedSet<Pseudonym> together(Collection<Pseudonym> some) {
    SortedSet<Pseudonym> all = new TreeSet<>(some);
    groups().stream()
        .filter(group -> !Collections.disjoint(group.names(), some))
        .forEach(group -> all.addAll(group.subject().accounts()));
    return all;
  }

  /// The objections that stand but whose people are not forgotten yet.
  public List<Objection> open() {
    return objections.stream().filter(each -> each.stands() && each.forgotten().isEmpty()).toList();
  }

  /// What `together` finds, and the addresses of all of it.
  public SortedSet<Pseudonym> names(Collection<Pseudonym> some) {
    SortedSet<Pseudonym> all = new TreeSet<>(some);
    groups().stream()
        .filter(group -> !Collections.disjoint(group.names(), some))
        .forEach(group -> all.addAll(group.names()));
    return all;
  }

  /// Every objection that covers this subject, oldest first, those that were withdrawn too.
  public List<Objection> objectionsOf(Subject subject) {
    SortedSet<Pseudonym> names = names(subject.accounts());
    return objections.stream()
        .filter(each -> !Collections.disjoint(each.accounts(), names))
        .toList();
  }

  /// When the last objection that stands and covers this subject was received; an error if there is
  /// none.
  public Instant lastObjection(Subject subject) {
    return objectionsOf(subject).stream()
        .filter(Objection::stands)
        .map(Objection::received)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// The accounts and addresses that objections which stand name.
  public SortedSet<Pseudonym> named() {
    SortedSet<Pseudonym> named = new TreeSet<>();
    objections.stream().filter(Objection::stands).forEach(o -> named.addAll(o.accounts()));
    return named;
  }
}
