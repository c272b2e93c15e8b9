package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Hold.Ending;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.OneTimeKey;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.PlacementKey.Purpose;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Session;
import dev.lethe.core.rights.Session.Role;
import dev.lethe.core.rights.Subject;
import dev.lethe.core.rights.Task;

/// Where people ask to be left out and later see what became of it. Asking needs nothing and takes
/// effect at once as a hold; everything that shows, ends or joins something needs a proof of whose
/// account or address it is.
///
/// No answer of `receive` tells whether somebody has an account here: it does the same work and
/// says the same for everybody.
public final class Desk {

  /// How long a hold stands unless it is confirmed.
  public static final Duration HOLD = Duration.ofDays(14);

  /// How long a mailed link lets its person in, where it confirms no hold.
  public static final Duration KEY = Duration.ofHours(1);

  /// How long a person or an operator stays signed in.
  public static final Duration SESSION = Duration.ofHours(1);

  /// The task that sends letters to whoever can confirm a hold.
  public static final String CONFIRM = "confirm";

  /// The task that sends a letter with a link to one's own page.
  public static final String ENTER = "enter";

  private final Workshop workshop;
  private final Requests requests;
  private final Objecting objecting;
  private final Effects effects;
  private final InstantSource clock;
  private final Joint effect = new Joint(this::takeEffect);

  /// Whether the last try to make what answers clean of everybody failed.
  private boolean behind;

  /// @param clock says when it is; what is judged is judged by a release's own instant
  public Desk(
      Workshop workshop,
      Requests requests,
      Objecting objecting,
      Effects effects,
      InstantSource clock) {
    this.workshop = workshop;
    this.requests = requests;
    this.objecting = objecting;
    this.effects = effects;
    this.clock = clock;
  }

  /// Receives a request to be left out; when it returns, that is durable and in effect.
  ///
  /// @param names the keyed names of what was typed, and of the address for letters if one was
  ///   given
  public Hold receive(SortedSet<Pseudonym> names, Said said) {
    Instant now = clock.instant();
    byte[] sealed = workshop.keys().seal(said.bytes(), CONFIRM);
    return requests.receive(names, now, now.plus(HOLD), sealed, CONFIRM);
  }

  /// The keyed name of what somebody means.
  public Pseudonym name(Claim claim) {
    return claim.name(workshop.keys().placement());
  }

  /// The hold with this reference, or empty.
  public Optional<Hold> find(String reference) {
    return requests.find(reference);
  }

  /// Asks for a letter with a link to one's own page; it goes out only if something is known of
  /// this address, and nothing tells which.
  public void enter(String mail, String language) {
    byte[] said = new Said(mail, Optional.of(mail), language, "").bytes();
    String sealed = Base64.getEncoder().encodeToString(workshop.keys().seal(said, ENTER));
    requests.enqueue(new Task(ENTER, Secrets.fresh(), sealed), clock.instant());
  }

  /// Makes a one-time key for whoever reads letters to this address.
  ///
  /// @param hold the hold that it confirms, or empty if it only lets the person in
  public String key(Optional<Hold> hold, SortedSet<Pseudonym> proves) {
    String secret = Secrets.fresh();
    Instant until = hold.map(Hold::until).orElseGet(() -> clock.instant().plus(KEY));
    requests.issue(
        new OneTimeKey(Secrets.digest(secret), hold.map(Hold::reference), proves, until));
    return secret;
  }

  /// What a one-time key is for, without using it; empty if it may not be used any more.
  public Optional<OneTimeKey> look(String secret) {
    return requests.key(Secrets.digest(secret), clock.instant());
  }

  /// Uses a one-time key: confirms its hold, if it has one, and lets its person in; empty if it may
  /// not be used any more.
  public Optional<Entered> use(String secret) {
    return requests
        .use(Secrets.digest(secret), clock.instant())
        .map(key -> prove(key.reference(), key.names()));
  }

  /// The code that proves a profile for this hold: whoever can write it there owns the account.
  public String code(String reference) {
    byte[] code = workshop.keys().placement().code(Purpose.CODE, reference);
    return "lethe-" + Secrets.readable(code);
  }

  /// What somebody meant with a request, if what was typed was not erased.
  public Optional<Claim> claim(String reference) {
    return said(reference).map(Said::typed).map(Claim::parse);
  }

  /// Confirms a hold by a profile that its owner wrote the hold's code into, and lets the person
  /// in. What was typed led to the profile, so it is proven with the account.
  public Entered proveProfile(Hold hold, Account account) {
    Pseudonym name = workshop.keys().placement().of(account);
    SortedSet<Pseudonym> proven = new TreeSet<>(Set.of(name));
    Entered entered = prove(Optional.of(hold.reference()), proven);
    requests.end(hold.reference(), Ending.CONFIRMED, clock.instant());
    return entered;
  }

  /// Confirms a hold for accounts and addresses that somebody has proven, and lets the person in.
  ///
  /// @param reference the hold, or empty if the person only wants in
  /// @param proven keyed names; handles among them end the hold but are no part of the objection
  public Entered prove(Optional<String> reference, SortedSet<Pseudonym> proven) {
    reference.ifPresent(each -> confirm(each, proven));
    return begin(Role.PERSON, proven);
  }

  /// Lets an operator in, who has shown an operator's key.
  public Entered operator() {
    return begin(Role.OPERATOR, new TreeSet<>());
  }

  private Entered begin(Role role, SortedSet<Pseudonym> names) {
    String token = Secrets.fresh();
    Session session =
        new Session(Secrets.digest(token), role, names, clock.instant().plus(SESSION));
    requests.begin(session);
    return new Entered(token, session);
  }

  private void confirm(String reference, SortedSet<Pseudonym> proven) {
    Instant now = clock.instant();
    SortedSet<Pseudonym> covered = workshop.registry().people(proven).names(proven);
    Objection objection =
        requests
            .confirm(reference, covered, now)
            .orElseGet(() -> workshop.registry().object(covered, now));
    SortedSet<Pseudonym> missing = new TreeSet<>(covered);
    missing.removeAll(objection.accounts());
    if (!missing.isEmpty()) {
      workshop.registry().object(missing, now);
    }
    requests
        .find(reference)
        .filter(hold -> hold.stands() && proven.containsAll(hold.names()))
        .ifPresent(hold -> requests.end(reference, Ending.CONFIRMED, now));
    SortedSet<Pseudonym> whom = new TreeSet<>(covered);
    whom.addAll(objection.accounts());
    effect.run(whom);
  }

  /// What answers is made clean of everybody who objected by other ways than this desk. Whoever
  /// serves it lets it answer anew.
  public synchronized void settle() {
    behind = true;
    objecting.settle(effects::hush);
    behind = false;
  }

  /// If somebody may not be taken out yet whom this desk does not know, everybody is looked up: the
  /// quiet ends with what answers then.
  private synchronized void settle(SortedSet<Pseudonym> whom) {
    if (behind) {
      settle();
    } else {
      objecting.settle(whom, effects::hush);
    }
  }

  private void takeEffect(SortedSet<Pseudonym> whom) {
    settle(whom);
    effects.answerAnew();
    effects.forget();
  }

  /// The session of this token, or empty if it has ended.
  public Optional<Session> session(String token) {
    return requests.session(Secrets.digest(token), clock.instant());
  }

  /// Ends a session.
  public void leave(Session session) {
    requests.leave(session.token());
  }

  /// The same session, which has proven this too.
  public Entered extend(Session session, SortedSet<Pseudonym> proven) {
    SortedSet<Pseudonym> all = new TreeSet<>(session.names());
    all.addAll(proven);
    requests.leave(session.token());
    return begin(Role.PERSON, all);
  }

  /// Objects, for all that a session has proven; when it returns, what answers is clean.
  public Objection object(Session session) {
    SortedSet<Pseudonym> names = names(session);
    Objection objection = workshop.registry().object(names, clock.instant());
    effect.run(names);
    return objection;
  }

  /// Withdraws every objection and hold of the person; later builds may learn from the person
  /// again.
  public List<Objection> withdraw(Session session) {
    Instant now = clock.instant();
    SortedSet<Pseudonym> names = names(session);
    for (Hold hold : requests.meaning(names)) {
      if (names.containsAll(requests.meant(hold))) {
        requests.end(hold.reference(), Ending.WITHDRAWN, now);
        requests.erase(hold.reference());
      }
    }
    return objecting.withdraw(names, now);
  }

  /// Records that everything a session has proven is one person's.
  public Subject link(Session session) {
    People people = workshop.registry().people(session.names());
    List<Pseudonym> names =
        session.names().stream()
            .map(name -> people.subjectOf(name).accounts().first())
            .distinct()
            .toList();
    for (int i = 1; i < names.size(); i++) {
      workshop.registry().link(names.get(i - 1), names.get(i), Proof.PERSON, clock.instant());
    }
    effect.run(session.names());
    return workshop.registry().people(session.names()).subjectOf(session.names().first());
  }

  private SortedSet<Pseudonym> names(Session session) {
    return workshop.registry().people(session.names()).names(session.names());
  }

  /// Ends the holds whose time is over.
  public List<Hold> lapse() {
    return requests.lapse(clock.instant());
  }

  /// What is known about the person of a session and what became of it.
  public Dossier dossier(Session session) {
    return new Dossiers(workshop, requests).of(session.names(), clock.instant());
  }

  /// What a person said with a request, if it was not erased.
  Optional<Said> said(String reference) {
    return requests.said(reference).map(sealed -> Said.read(workshop.keys().open(sealed, CONFIRM)));
  }

  /// What a person said who asked for a letter.
  Said said(Task task) {
    byte[] sealed = Base64.getDecoder().decode(task.sealed());
    return Said.read(workshop.keys().open(sealed, ENTER));
  }
}
