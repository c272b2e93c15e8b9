package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.corpus.Landed;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Task;

/// Writes the letters that follow from requests, after they were answered: whether somebody is
/// known shows in who gets a letter, and in nothing that the asking person sees.
public final class Correspondence implements Requests.Worker {

  /// The task that tells a person that the last trace is destroyed.
  public static final String DONE = "done";

  /// So many letters go to one address for requests of one day, so that nobody can be flooded.
  private static final int A_DAY = 3;

  private final Workshop workshop;
  private final Requests requests;
  private final Desk desk;
  private final Carrier carrier;
  private final String origin;
  private final InstantSource clock;
  private final Map<String, Deque<Instant>> sent = new ConcurrentHashMap<>();

  /// @param origin how the house is reached, such as `https://forget.example`
  public Correspondence(
      Workshop workshop,
      Requests requests,
      Desk desk,
      Carrier carrier,
      String origin,
      InstantSource clock) {
    this.workshop = workshop;
    this.requests = requests;
    this.desk = desk;
    this.carrier = carrier;
    this.origin = origin;
    this.clock = clock;
  }

  /// The kinds of tasks it does.
  public static SortedSet<String> kinds() {
    return new TreeSet<>(Set.of(Desk.CONFIRM, Desk.ENTER, DONE));
  }

  @Override
  public void work(Task task) {
    switch (task.kind()) {
      case Desk.CONFIRM -> confirm(task.id());
      case Desk.ENTER -> enter(desk.said(task));
      case DONE -> done(task.id());
      default ->
          throw new IllegalStateException("a task of a kind that nobody does: " + task.kind());
    }
  }

  /// Whoever reads letters to an address of the account, or to the address that was typed, can
  /// confirm the hold for what is under that address.
  private void confirm(String reference) {
    Optional<Hold> hold = requests.find(reference).filter(Hold::stands);
    Optional<Said> said = desk.said(reference);
    if (hold.isEmpty() || said.isEmpty()) {
      return;
    }
    SortedSet<String> addresses = new TreeSet<>(addresses(requests.meant(hold.get())));
    said.get().mail().ifPresent(addresses::add);
    for (String address : addresses) {
      if (mayWrite(address)) {
        String secret = desk.key(hold, names(address));
        carry(
            new Letter.Confirm(
                address,
                said.get().language(),
                reference,
                origin + "/confirm/" + secret,
                hold.get().until()));
      }
    }
  }

  /// A letter goes out only if something is known of the address.
  private void enter(Said said) {
    String address = said.mail().orElse(said.typed());
    SortedSet<Pseudonym> names = names(address);
    People people = workshop.registry().people(names);
    boolean known =
        people.names(names).size() > names.size()
            || people.objections().stream()
                .anyMatch(each -> !Collections.disjoint(each.accounts(), names))
            || !requests.meaning(names).isEmpty();
    if (known && mayWrite(address)) {
      String secret = desk.key(Optional.empty(), names);
      carry(
          new Letter.Enter(
              address,
              said.language(),
              origin + "/confirm/" + secret,
              clock.instant().plus(Desk.KEY)));
    }
  }

  /// The address was kept sealed until now; after this letter it is erased.
  private void done(String reference) {
    Optional<Said> said = desk.said(reference);
    said.flatMap(Said::mail)
        .ifPresent(address ->
            carry(new Letter.Done(address, said.get().language(), reference, origin + "/status")));
    requests.erase(reference);
  }

  /// Enqueues letters to everybody whose objection is done.
  public void tellDone(Collection<Objection> objections) {
    for (Objection each : objections) {
      if (requests.said(each.reference()).isPresent()) {
        requests.enqueue(new Task(DONE, each.reference()), clock.instant());
      }
    }
  }

  /// The addresses that the accounts behind these names have verified.
  private List<String> addresses(SortedSet<Pseudonym> names) {
    return workshop.registry().people(names).together(names).stream()
        .map(workshop.landing()::read)
        .flatMap(Optional::stream)
        .map(Landed::address)
        .flatMap(Optional::stream)
        .toList();
  }

  private SortedSet<Pseudonym> names(String address) {
    PlacementKey key = workshop.keys().placement();
    return new TreeSet<>(Set.of(key.ofAddress(address)));
  }

  private boolean mayWrite(String address) {
    Instant now = clock.instant();
    Deque<Instant> times =
        sent.computeIfAbsent(names(address).first().hex(), _ -> new ArrayDeque<>());
    synchronized (times) {
      times.removeIf(at -> at.plus(Duration.ofDays(1)).isBefore(now));
      boolean may = times.size() < A_DAY;
      if (may) {
        times.add(now);
      }
      return may;
    }
  }

  /// What can never be delivered is not tried again.
  private void carry(Letter letter) {
    try {
      carrier.carry(letter);
    } catch (Undeliverable e) {
      System.getLogger("dev.lethe.letters")
          .log(System.Logger.Level.INFO, "a letter could not be delivered: {0}", e.getMessage());
    }
  }
}
