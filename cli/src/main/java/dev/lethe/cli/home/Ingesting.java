package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Corpus;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Judgement;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.corpus.Reason;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.ledger.Entry;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Subject;

/// Takes a feed in: what it says about each account is merged with what is known, sealed on the
/// disk, and counted. Nothing of a person whose objection stands is kept.
public final class Ingesting {

  private final Workshop workshop;
  private final PlacementKey key;
  private final Instant now;
  private final Set<Pseudonym> objected;
  private final SortedMap<Account, Arrival> arrivals = new TreeMap<>();
  private final SortedMap<Account, Landed> objectors = new TreeMap<>();
  private final List<Source.Broken> broken = new ArrayList<>();
  private final Outcomes outcomes = new Outcomes();
  private long merged;

  /// What came in about one account.
  private static final class Arrival {
    final Landed landed;
    final Set<Item> before;
    final Set<String> fresh = new HashSet<>();

    Arrival(Landed landed) {
      this.landed = landed;
      this.before = Set.copyOf(landed.items());
    }

    /// Adds what is new to the account's file; rewrites the file where something known was
    /// replaced, so that no older words stay.
    void land(Landing landing) {
      List<Item> added = landed.items().stream().filter(item -> !before.contains(item)).toList();
      if (new HashSet<>(landed.items()).containsAll(before)) {
        if (!added.isEmpty()) {
          landing.add(landed.account(), added);
        }
      } else {
        landing.compact(landed);
      }
    }
  }

  private Ingesting(Workshop workshop, Instant now) {
    this.workshop = workshop;
    this.key = workshop.keys().placement();
    this.now = now;
    this.objected = workshop.registry().people().objected();
  }

  /// Takes in all that these paths hold.
  ///
  /// @param now the instant at which new documents are judged for the count
  public static IngestReport ingest(Workshop workshop, Source source, List<Path> paths, Instant now)
      throws IOException {
    Ingesting ingesting = new Ingesting(workshop, now);
    source.read(paths, ingesting.new Intake());
    return ingesting.finish();
  }

  /// Where the source hands over what it reads.
  private final class Intake implements Source.Sink {
    @Override
    public void item(Item item) {
      take(Landing.kept(item));
    }

    @Override
    public void broken(Source.Broken problem) {
      broken.add(problem);
    }
  }

  private void take(Item item) {
    Account account = item.account();
    if (objected.contains(key.of(account))) {
      countObjected(item);
      return;
    }
    Arrival arrival = arrivals.computeIfAbsent(account, this::known);
    boolean fresh = arrival.landed.take(item);
    switch (item) {
      case Item.Said said when fresh -> arrival.fresh.add(said.document().id());
      case Item.Said _, Item.Deleted _, Item.Left _ -> merged++;
      case Item.Described _, Item.Attested _ -> {}
    }
  }

  private void countObjected(Item item) {
    switch (item) {
      case Item.Said _ -> outcomes.count(item.account().platform(), Reason.OBJECTION);
      case Item.Deleted _, Item.Left _ -> merged++;
      case Item.Described _, Item.Attested _ ->
          objectors.computeIfAbsent(item.account(), Landed::new).take(item);
    }
  }

  private Arrival known(Account account) {
    return new Arrival(
        workshop.landing().read(key.of(account)).orElseGet(() -> new Landed(account)));
  }

  private IngestReport finish() {
    workshop.registry().enrol(enrolments());
    arrivals.values().forEach(arrival -> arrival.land(workshop.landing()));
    count(workshop.registry().people());
    IngestReport report = new IngestReport(merged, outcomes, arrivals.size(), broken);
    workshop.ledger().append(new Entry.Ingested(now, report.read()));
    return report;
  }

  /// Of whoever objected only the keyed address becomes known, so that the objection finds the same
  /// person's other accounts.
  private List<Enrolment> enrolments() {
    List<Enrolment> enrolments = new ArrayList<>();
    arrivals.values().forEach(arrival -> enrolments.add(enrolment(arrival)));
    objectors.forEach((account, described) ->
        address(described)
            .ifPresent(address ->
                enrolments.add(
                    new Enrolment(key.of(account), Optional.empty(), Optional.of(address)))));
    return enrolments;
  }

  private Enrolment enrolment(Arrival arrival) {
    return new Enrolment(
        key.of(arrival.landed.account()),
        arrival.landed.profile().handle().map(key::ofHandle),
        address(arrival.landed));
  }

  private Optional<Pseudonym> address(Landed landed) {
    return landed.address().map(key::ofAddress);
  }

  private void count(People people) {
    Set<Pseudonym> counted = new HashSet<>();
    Map<Pseudonym, Subject> subjects = new HashMap<>();
    people.subjects().forEach(s -> s.accounts().forEach(account -> subjects.put(account, s)));
    for (Account account : arrivals.keySet()) {
      Subject subject = Objects.requireNonNull(subjects.get(key.of(account)));
      if (counted.add(subject.accounts().first())) {
        count(subject);
      }
    }
  }

  private void count(Subject subject) {
    List<Landed> accounts =
        subject.accounts().stream()
            .map(workshop.landing()::read)
            .flatMap(Optional::stream)
            .toList();
    Corpus.judge(
            subject, accounts, workshop.policy(), now, workshop.curations().apply(Curations.USUAL))
        .decisions()
        .stream()
        .filter(this::isFresh)
        .forEach(each -> outcomes.count(each.document().author().platform(), each.eligibility()));
    if (subject.objected()) {
      subject.accounts().forEach(workshop.landing()::destroy);
    }
  }

  private boolean isFresh(Judgement.Decision decision) {
    Arrival arrival = arrivals.get(decision.document().author());
    return arrival != null && arrival.fresh.contains(decision.document().id());
  }
}
