package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.chain.Recipe;
import dev.lethe.core.corpus.Corpus;
import dev.lethe.core.corpus.Curation;
import dev.lethe.core.corpus.Judgement;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.corpus.Place;
import dev.lethe.core.corpus.PlainCuration;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Hold.Ending;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Subject;
import dev.lethe.core.unlearn.Dossier.Answering;
import dev.lethe.core.unlearn.Dossier.Cleanness;
import dev.lethe.core.unlearn.Dossier.End;
import dev.lethe.core.unlearn.Dossier.Ended;
import dev.lethe.core.unlearn.Dossier.Held;
import dev.lethe.core.unlearn.Dossier.Learned;
import dev.lethe.core.unlearn.Dossier.Request;
import dev.lethe.core.unlearn.Dossier.Slot;
import dev.lethe.core.unlearn.Dossier.Used;

/// Gathers what one person may know.
final class Dossiers {

  private final Workshop workshop;
  private final Requests requests;

  Dossiers(Workshop workshop, Requests requests) {
    this.workshop = workshop;
    this.requests = requests;
  }

  /// What may be known to whoever has proven these names.
  Dossier of(SortedSet<Pseudonym> proven, Instant now) {
    People people = workshop.registry().people(proven);
    SortedSet<Pseudonym> names = people.names(proven);
    List<Subject> subjects =
        people.subjects().stream()
            .filter(each -> !Collections.disjoint(each.accounts(), names))
            .toList();
    Optional<Release> release = workshop.releases().current();
    List<Landed> landed =
        names.stream().map(workshop.landing()::read).flatMap(Optional::stream).toList();
    return new Dossier(
        people.subjectOf(proven.first()).standing(),
        landed.stream().map(each -> new Held(each.account(), each.profile().handle())).toList(),
        requests(people, names, release),
        subjects.stream().flatMap(each -> judged(each, release, now)).toList(),
        release.flatMap(each -> slot(each, landed)),
        release.map(each -> answering(each, names)));
  }

  private Stream<Used> judged(Subject subject, Optional<Release> release, Instant now) {
    List<Landed> landed =
        subject.accounts().stream()
            .map(workshop.landing()::read)
            .flatMap(Optional::stream)
            .toList();
    Instant asOf = release.map(each -> each.envelope().asOf()).orElse(now);
    Curation curation =
        release
            .map(Release::recipe)
            .map(Recipe::curate)
            .map(workshop.curations())
            .orElseGet(PlainCuration::new);
    Judgement judgement = Corpus.judge(subject, landed, workshop.policy(), asOf, curation);
    return judgement.decisions().stream()
        .map(each -> new Used(each.document(), each.eligibility()));
  }

  private Optional<Slot> slot(Release release, List<Landed> landed) {
    if (landed.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<Account> accounts = new TreeSet<>();
    landed.forEach(each -> accounts.add(each.account()));
    Place place = Place.of(accounts, workshop.keys().placement());
    return Optional.of(
        new Slot(place.shard(release.recipe().shards()), place.slice(release.recipe().slices())));
  }

  private static Answering answering(Release release, SortedSet<Pseudonym> names) {
    return new Answering(
        release.digest(),
        release.envelope().state(),
        release.envelope().asOf(),
        release.holds(names) ? Learned.YES : Learned.NO);
  }

  private List<Request> requests(
      People people, SortedSet<Pseudonym> names, Optional<Release> release) {
    SortedMap<String, Hold> holds = new TreeMap<>();
    requests.meaning(names).forEach(hold -> holds.put(hold.reference(), hold));
    List<Request> all = new ArrayList<>();
    for (Objection objection : people.objections()) {
      if (!Collections.disjoint(objection.accounts(), names)) {
        Optional<Hold> hold =
            Optional.ofNullable(holds.remove(objection.reference()))
                .or(() -> requests.find(objection.reference()));
        all.add(request(objection, hold, release));
      }
    }
    holds.values().forEach(hold -> all.add(request(hold)));
    all.sort(Comparator.comparing(Request::received).thenComparing(Request::reference));
    return all;
  }

  private Request request(Objection objection, Optional<Hold> hold, Optional<Release> release) {
    boolean clean =
        objection.position().isPresent()
            && release.stream().noneMatch(each -> each.holds(objection.accounts()));
    Instant confirmed =
        hold.flatMap(Hold::end)
            .filter(end -> end.ending() == Ending.CONFIRMED)
            .map(Hold.End::at)
            .orElse(objection.received());
    return new Request(
        objection.reference(),
        objection.received(),
        Optional.of(confirmed),
        clean ? Cleanness.CLEAN : Cleanness.PENDING,
        objection.forgotten(),
        objection.withdrawn().map(at -> new Ended(End.WITHDRAWN, at)),
        Deadline.of(objection.received()),
        objection.position(),
        workshop.registry().surprise(objection.reference()));
  }

  private static Request request(Hold hold) {
    return new Request(
        hold.reference(),
        hold.received(),
        Optional.empty(),
        Cleanness.PENDING,
        Optional.empty(),
        hold.end().flatMap(Dossiers::ended),
        Deadline.of(hold.received()),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static Optional<Ended> ended(Hold.End end) {
    return switch (end.ending()) {
      case CONFIRMED -> Optional.empty();
      case LAPSED -> Optional.of(new Ended(End.LAPSED, end.at()));
      case WITHDRAWN -> Optional.of(new Ended(End.WITHDRAWN, end.at()));
    };
  }
}
