package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Registry;

/// What comes in, by account. Only so much of it is in memory; whoever was not heard of for longest
/// is enrolled, landed, and read again should more come in. So a feed may be larger than the
/// memory, but what is known of one account may not.
final class Arrivals {

  /// The share of the heap that accounts may fill.
  private static final int SHARE = 6;

  private final Landing landing;
  private final Registry registry;
  private final PlacementKey key;
  private final long most;
  private final Map<Account, Known> known = new HashMap<>();
  private final SequencedMap<Account, Arrival> open = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;
  private long heaviest;

  /// @param most how many bytes the accounts in memory may have, about
  Arrivals(Landing landing, Registry registry, PlacementKey key, long most) {
    this.landing = landing;
    this.registry = registry;
    this.key = key;
    this.most = most;
  }

  /// How many bytes accounts may have together in this machine's heap.
  static long usual() {
    return Runtime.getRuntime().maxMemory() / SHARE;
  }

  /// Whether something came in about this account.
  boolean has(Account account) {
    return known.containsKey(account);
  }

  /// Every account that something came in about.
  SortedSet<Account> accounts() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(known.keySet()));
  }

  /// Whether this document was not there before.
  boolean isFresh(Document document) {
    Known before = known.get(document.author());
    return before != null && !before.has(document.id());
  }

  /// Takes one thing in and says whether it brought a document that was not known.
  boolean take(Item item) {
    Arrival arrival = open.get(item.account());
    if (arrival == null) {
      arrival = open(item.account());
    }
    long more = Arrival.weight(item);
    arrival.weight += more;
    weight += more;
    heaviest = Math.max(heaviest, arrival.weight);
    boolean fresh = arrival.landed.take(item);
    shed();
    return fresh;
  }

  /// Lands all that is still in memory.
  void land() {
    land(List.copyOf(open.values()));
    open.clear();
    weight = 0;
  }

  private Arrival open(Account account) {
    Arrival arrival =
        new Arrival(landing.read(key.of(account)).orElseGet(() -> new Landed(account)));
    known.computeIfAbsent(account, _ -> new Known(arrival.landed.documents().keySet()));
    open.put(account, arrival);
    weight += arrival.weight;
    return arrival;
  }

  /// The limit gives way to an account that is heavier than half of it: else it would be read anew
  /// for each of its items.
  private void shed() {
    long limit = Math.max(most, 2 * heaviest);
    if (weight <= limit) {
      return;
    }
    List<Arrival> leaving = new ArrayList<>();
    while (weight > limit / 2 && open.size() > 1) {
      Arrival oldest = open.pollFirstEntry().getValue();
      weight -= oldest.weight;
      leaving.add(oldest);
    }
    land(leaving);
  }

  /// An account is enrolled before anything of it is on the disk.
  private void land(List<Arrival> leaving) {
    registry.enrol(leaving.stream().map(this::enrolment).toList());
    leaving.parallelStream().forEach(arrival -> arrival.land(landing));
  }

  private Enrolment enrolment(Arrival arrival) {
    return new Enrolment(
        key.of(arrival.landed.account()),
        arrival.landed.profile().handle().map(key::ofHandle),
        arrival.landed.address().map(key::ofAddress));
  }
}
