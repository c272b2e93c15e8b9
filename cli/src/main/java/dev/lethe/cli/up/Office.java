package dev.lethe.cli.up;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Voices;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Task;
import dev.lethe.core.unlearn.Carrier;
import dev.lethe.core.unlearn.Correspondence;
import dev.lethe.core.unlearn.Deadline;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.core.unlearn.Letter;
import dev.lethe.core.unlearn.Objecting;
import dev.lethe.core.unlearn.Reminders;
import dev.lethe.web.console.Condition;
import dev.lethe.web.console.Work;
import dev.lethe.web.mail.Post;
import java.lang.System.Logger.Level;

/// What a server does with an open data base: it takes requests at its desk, writes letters, and
/// lets holds lapse when it is time.
final class Office implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.lethe.up");
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final InstantSource CLOCK = InstantSource.system();

  private final Home home;
  private final Voices voices;
  private final Up effects;
  private final String origin;
  private final Carrier carrier;
  private final Reminders reminders;
  private final ScheduledExecutorService clockwork;
  private final Requests.Work work;
  private volatile Desk desk;
  private volatile Correspondence correspondence;

  private Office(Home home, Voices voices, Site site, int port, Up effects) {
    this.home = home;
    this.voices = voices;
    this.effects = effects;
    this.origin = site.settings().origin().orElseGet(() -> "http://127.0.0.1:" + port);
    String contact = site.mailbox().isPresent() ? site.operator().contact() : "";
    this.carrier = site.mailbox().<Carrier>map(Post::new).orElseGet(() -> Office::unsent);
    this.reminders = new Reminders(carrier, contact);
    this.desk = desk(home.workshop());
    this.correspondence = correspondence(home.workshop());
    this.work = site.mailbox().isPresent() ? write() : () -> {};
    this.clockwork =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lethe-clockwork").factory());
    Future<?> _ = clockwork.scheduleWithFixedDelay(this::tick, 1, 60, TimeUnit.SECONDS);
  }

  /// Opens it: what answers is clean when this returns.
  static Office open(Home home, Voices voices, Site site, int port, Up effects) {
    Optional<Release> _ = new Objecting(home.workshop(), voices.compositions()).settle();
    return new Office(home, voices, site, port, effects);
  }

  private Requests.Work write() {
    return requests().work(Correspondence.kinds(), task -> correspondence.work(task), 2, PAUSE);
  }

  /// Without a mailbox nobody writes: letters wait until there is one.
  private static void unsent(Letter letter) {
    throw new IllegalStateException(
        "no mail server is set: put mail-host and mail-from into the home's file `site`");
  }

  private Desk desk(Workshop workshop) {
    Objecting objecting = new Objecting(workshop, voices.compositions());
    return new Desk(workshop, requests(), objecting, effects, CLOCK);
  }

  private Correspondence correspondence(Workshop workshop) {
    return new Correspondence(workshop, requests(), desk, carrier, origin, CLOCK);
  }

  private Requests requests() {
    return home.requests();
  }

  Desk desk() {
    return desk;
  }

  /// The JDBC address of the data base.
  String database() {
    return home.url();
  }

  /// Whether somebody is still to be forgotten.
  boolean hasOpenObjections() {
    return !home.workshop().registry().people().open().isEmpty();
  }

  /// Works under the policy that is in force now.
  void refresh() {
    Workshop afresh = home.afresh();
    desk = desk(afresh);
    correspondence = correspondence(afresh);
    desk.settle();
    tell();
  }

  private void tick() {
    try {
      desk.lapse();
      tell();
      forgetAgain();
      reminders.write(home.workshop().registry().people().open(), CLOCK.instant());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "holds could not be looked through", e);
    }
  }

  /// Tells those whose last trace is destroyed.
  void tell() {
    correspondence.tellDone(
        home.workshop().registry().people().objections().stream()
            .filter(each -> each.forgotten().isPresent())
            .toList());
  }

  /// Somebody whose forgetting did not begin, or failed, as where another command was at work, is
  /// forgotten now.
  private void forgetAgain() {
    Instant before = CLOCK.instant().minus(PATIENCE);
    if (home.workshop().registry().people().open().stream()
        .anyMatch(each -> each.received().isBefore(before))) {
      effects.forgetAgain();
    }
  }

  /// How the house is doing.
  Condition condition(Optional<Work> work, String stay) {
    Workshop workshop = home.workshop();
    People people = workshop.registry().people();
    Instant now = CLOCK.instant();
    List<Objection> open = people.open();
    return new Condition(
        requests().standing().size(),
        open.size(),
        open.stream().filter(each -> Deadline.of(each.received()).isBefore(now)).count(),
        people.objections().stream().filter(each -> each.forgotten().isPresent()).count(),
        workshop.releases().current().map(each -> each.digest()),
        workshop.releases().current().map(each -> each.envelope().state()),
        workshop.releases().current().map(each -> each.envelope().asOf()),
        workshop
            .releases()
            .current()
            .map(each -> Math.max(0, ChronoUnit.DAYS.between(each.envelope().asOf(), now)))
            .orElse(0L),
        work,
        stay,
        workshop.ledger().size(),
        Correspondence.kinds().stream().mapToLong(requests()::waiting).sum());
  }

  /// Enqueues a task.
  void enqueue(Task task) {
    requests().enqueue(task, CLOCK.instant());
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    work.close();
    home.close();
  }
}
