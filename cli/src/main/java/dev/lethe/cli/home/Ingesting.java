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
  private final Arrivals arrivals;
  private final SortedMap<Account, Landed> objectors = new TreeMap<>();
  private final List<Source.Broken> broken = new ArrayList<>();
  private final Outcomes outcomes = new Outcomes();
  private long merged;

  private Ingesting(Workshop workshop, Instant now, long most) {
    this.workshop = workshop;
    this.key = workshop.keys().placement();
    this.now = now;
    this.objected = workshop.registry().people().objected();
    this.arrivals = new Arrivals(workshop.landing(), workshop.registry(), key, most);
  }

  /// Takes in all that these paths hold.
  ///
  /// @param now the instant at which new documents are judged for the count
  public static IngestReport ingest(Workshop workshop, Source source, List<Path> paths, Instant now)
      throws IOException {
    return ingest(workshop, source, paths, now, () -> {});
  }

  /// The same.
  ///
  /// @param landed is run once all of it is on the disk, before what may be learned is counted
  public static IngestReport ingest(
      Workshop workshop, Source source, List<Path> paths, Instant now, Runnable landed)
      throws IOException {
    return ingest(workshop, source, paths, now, landed, Arrivals.usual());
  }

  /// The same, with accounts of at most about `most` bytes in memory at once.
  static IngestReport ingest(
      Workshop workshop, Source source, List<Path> paths, Instant now, Runnable landed, long most)
      throws IOException {
    Ingesting ingesting = new Ingesting(workshop, now, most);
    try {
      new Ahead(source).read(paths, ingesting.new Intake());
    } catch (IOException | RuntimeException e) {
      ingesting.destroyObjected();
      throw e;
    }
    return ingesting.finish(landed);
  }

  /// Part of a feed may have landed before the rest could not be read.
  private void destroyObjected() {
    Set<Pseudonym> standing = workshop.registry().people().objected();
    arrivals.accounts().stream()
        .map(key::of)
        .filter(standing::contains)
        .forEach(workshop.landing()::destroy);
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
    if (!arrivals.has(account) && objected.contains(key.of(account))) {
      countObjected(item);
      return;
    }
    boolean fresh = arrivals.take(item);
    switch (item) {
      case Item.Said _ when fresh -> {}
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

  private IngestReport finish(Runnable landed) {
    workshop.registry().enrol(enrolments());
    arrivals.land();
    landed.run();
    count(workshop.registry().people());
    IngestReport report = new IngestReport(merged, outcomes, arrivals.accounts().size(), broken);
    workshop.ledger().append(new Entry.Ingested(now, report.read()));
    return report;
  }

  /// Of whoever objected only the keyed address becomes known, so that the objection finds the same
  /// person's other accounts.
  private List<Enrolment> enrolments() {
    List<Enrolment> enrolments = new ArrayList<>();
    objectors.forEach((account, described) ->
        described
            .address()
            .map(key::ofAddress)
            .ifPresent(address ->
                enrolments.add(
                    new Enrolment(key.of(account), Optional.empty(), Optional.of(address)))));
    return enrolments;
  }

  private void count(People people) {
    Map<Pseudonym, Subject> subjects = new HashMap<>();
    people.subjects().forEach(s -> s.accounts().forEach(account -> subjects.put(account, s)));
    arrivals.accounts().stream()
        .map(account -> Objects.requireNonNull(subjects.get(key.of(account))))
        .distinct()
        .toList()
        .parallelStream()
        .forEach(this::count);
  }

  private void count(Subject subject) {
    List<Landed> accounts =
        subject.accounts().stream()
            .map(workshop.landing()::read)
            .flatMap(Optional::stream)
            .toList();
    List<Judgement.Decision> fresh =
        Corpus.judge(
                subject,
                accounts,
                workshop.policy(),
                now,
                workshop.curations().apply(Curations.USUAL))
            .decisions()
            .stream()
            .filter(each -> arrivals.isFresh(each.document()))
            .toList();
    synchronized (outcomes) {
      fresh.forEach(
          each -> outcomes.count(each.document().author().platform(), each.eligibility()));
    }
    if (subject.objected()) {
      subject.accounts().forEach(workshop.landing()::destroy);
    }
  }
}
