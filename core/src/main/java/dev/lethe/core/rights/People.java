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
    Set<Pseudonym> objected = new HashSet<>();
    subjects().stream()
        .filter(Subject::objected)
        .forEach(subject -> objected.addAll(subject.accounts()));
    return objected;
  }

  /// The accounts of everybody who may not be in a model any more, whatever the policy: whoever
  /// objected, and whoever took a consent back.
  public Set<Pseudonym> leaving() {
    Set<Pseudonym> back = new HashSet<>();
    consents.stream().filter(each -> !each.stands()).forEach(each -> back.add(each.account()));
    Set<Pseudonym> leaving = new HashSet<>();
    for (Subject subject : subjects()) {
      boolean tookBack =
          subject.standing() == Standing.SILENT
              && subject.accounts().stream().anyMatch(back::contains);
      if (subject.objected() || tookBack) {
        leaving.addAll(subject.accounts());
      }
    }
    return leaving;
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
    Set<Pseudonym> consented = consented();
    return joining.groups().stream()
        .map(group -> new Subject(group, standing(group, named, consented)))
        .toList();
  }

  private static Standing standing(
      SortedSet<Pseudonym> group, Set<Pseudonym> named, Set<Pseudonym> consented) {
    if (group.stream().anyMatch(named::contains)) {
      return Standing.OBJECTED;
    }
    return group.stream().anyMatch(consented::contains) ? Standing.CONSENTED : Standing.SILENT;
  }

  private Set<Pseudonym> consented() {
    return consents.stream()
        .filter(Consent::stands)
        .map(Consent::account)
        .collect(Collectors.toSet());
  }

  /// The subject this account belongs to; the account alone if it is not known.
  public Subject subjectOf(Pseudonym account) {
    return subjects().stream()
        .filter(subject -> subject.accounts().contains(account))
        .findFirst()
        .orElseGet(() -> new Subject(new TreeSet<>(Set.of(account)), Standing.SILENT));
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
