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

  /// As much of this as questions about these accounts and addresses need: the people whom they
  /// belong to, and those whom an objection names with them.
  public People around(Collection<Pseudonym> some) {
    Map<Pseudonym, List<Pseudonym>> neighbours = neighbours();
    for (Objection each : objections) {
      each.accounts().forEach(account -> join(each.accounts().first(), account, neighbours));
    }
    SortedSet<Pseudonym> near = new TreeSet<>();
    some.forEach(each -> near.addAll(joined(each, neighbours)));
    SortedMap<Pseudonym, Optional<Pseudonym>> own = new TreeMap<>(accounts);
    own.keySet().retainAll(near);
    SortedSet<Pseudonym> waiting = new TreeSet<>(held);
    waiting.retainAll(near);
    SortedMap<Pseudonym, Instant> reached = new TreeMap<>(told);
    reached.keySet().retainAll(near);
    return new People(
        own,
        links.stream().filter(each -> near.contains(each.one())).toList(),
        objections.stream().filter(each -> near.contains(each.accounts().first())).toList(),
        consents.stream().filter(each -> near.contains(each.account())).toList(),
        waiting,
        reached);
  }

  /// The accounts of everybody whose objection stands.
  public Set<Pseudonym> objected() {
    return accountsOf(objectors());
  }

  /// Everybody whose objection stands.
  public List<Subject> objectors() {
    return groups(named()).stream().map(Group::subject).filter(Subject::objected).toList();
  }

  /// The accounts of everybody who may not be in a model any more, whatever the policy: whoever
  /// objected, and whoever took a consent back.
  public Set<Pseudonym> leaving() {
    Set<Pseudonym> some = new HashSet<>(named());
    some.addAll(consented(each -> !each.stands()));
    return accountsOf(
        groups(some).stream().map(Group::subject).filter(Subject::isLeaving).toList());
  }

  private static Set<Pseudonym> accountsOf(List<Subject> subjects) {
    return subjects.stream()
        .flatMap(subject -> subject.accounts().stream())
        .collect(Collectors.toSet());
  }

  /// The subjects: accounts joined by links and by shared verified addresses. An account that is
  /// known from a link or an objection only is there too.
  public List<Subject> subjects() {
    Set<Pseudonym> all = new HashSet<>(accounts.keySet());
    accounts.values().forEach(address -> address.ifPresent(all::add));
    objections.forEach(objection -> all.addAll(objection.accounts()));
    consents.forEach(consent -> all.add(consent.account()));
    links.forEach(link -> all.addAll(List.of(link.one(), link.other())));
    return groups(all).stream().map(Group::subject).toList();
  }

  /// The groups that these accounts and addresses belong to, in the order of their smallest members
  /// among these. What it costs depends on how many are known only by one quick look at each.
  private List<Group> groups(Collection<Pseudonym> some) {
    Map<Pseudonym, List<Pseudonym>> neighbours = neighbours();
    Sayings sayings = sayings();
    Set<Pseudonym> seen = new HashSet<>();
    List<Group> groups = new ArrayList<>();
    for (Pseudonym each : new TreeSet<>(some)) {
      if (seen.add(each)) {
        SortedSet<Pseudonym> names = joined(each, neighbours);
        seen.addAll(names);
        groups.add(group(names, sayings));
      }
    }
    return groups;
  }

  /// What each account or address is joined with directly.
  private Map<Pseudonym, List<Pseudonym>> neighbours() {
    Map<Pseudonym, List<Pseudonym>> neighbours = new HashMap<>();
    accounts.forEach(
        (account, address) -> address.ifPresent(each -> join(account, each, neighbours)));
    links.forEach(link -> join(link.one(), link.other(), neighbours));
    return neighbours;
  }

  private static void join(
      Pseudonym one, Pseudonym other, Map<Pseudonym, List<Pseudonym>> neighbours) {
    neighbours.computeIfAbsent(one, _ -> new ArrayList<>(1)).add(other);
    neighbours.computeIfAbsent(other, _ -> new ArrayList<>(1)).add(one);
  }

  /// All that is joined with this, directly or through others, and this.
  private static SortedSet<Pseudonym> joined(
      Pseudonym start, Map<Pseudonym, List<Pseudonym>> neighbours) {
    SortedSet<Pseudonym> joined = new TreeSet<>(Set.of(start));
    Deque<Pseudonym> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      for (Pseudonym each : neighbours.getOrDefault(next.remove(), List.of())) {
        if (joined.add(each)) {
          next.add(each);
        }
      }
    }
    return joined;
  }

  /// An address that an account of the group carries is no account of its own.
  private Group group(SortedSet<Pseudonym> names, Sayings sayings) {
    SortedSet<Pseudonym> own = new TreeSet<>(names);
    for (Pseudonym each : names) {
      accounts.getOrDefault(each, Optional.empty()).ifPresent(own::remove);
    }
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
    return groups(List.of(name)).getFirst().subject();
  }

  /// All accounts of the people these accounts and addresses belong to, and what was given.
  public SortedSet<Pseudonym> together(Collection<Pseudonym> some) {
    SortedSet<Pseudonym> all = new TreeSet<>(some);
    groups(some).forEach(group -> all.addAll(group.subject().accounts()));
    return all;
  }

  /// The objections that stand but whose people are not forgotten yet.
  public List<Objection> open() {
    return objections.stream().filter(each -> each.stands() && each.forgotten().isEmpty()).toList();
  }

  /// What `together` finds, and the addresses of all of it.
  public SortedSet<Pseudonym> names(Collection<Pseudonym> some) {
    SortedSet<Pseudonym> all = new TreeSet<>();
    groups(some).forEach(group -> all.addAll(group.names()));
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
