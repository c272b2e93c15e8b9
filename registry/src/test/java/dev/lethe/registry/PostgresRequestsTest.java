package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Hold.Ending;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.OneTimeKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Session;
import dev.lethe.core.rights.Session.Role;
import dev.lethe.core.rights.Standing;
import dev.lethe.core.rights.Surprise;
import dev.lethe.core.rights.Task;
import dev.lethe.core.store.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresRequestsTest {

  private static final Instant NOON = Instant.parse("2025-05-27T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofDays(14));
  private static final byte[] SAID = {1, 2, 3};
  private static final Digest SECRET = Digest.of("secret");

  private final PostgresRegistry registry = TestPostgres.freshRegistry();
  private final Requests requests = registry.requests();

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void aHoldIsKeptWithWhatWasSaidAndItsTask() {
    Hold hold = receive(Names.account("alice"), Names.address("alice"));
    assertThat(hold.reference()).matches("LTH(-[0-9A-Z]{4}){3}");
    assertThat(requests.find(hold.reference())).contains(hold);
    assertThat(requests.standing()).containsExactly(hold);
    assertThat(requests.said(hold.reference()).orElseThrow()).isEqualTo(SAID);
    assertThat(requests.waiting("confirm")).isEqualTo(1);
    requests.erase(hold.reference());
    assertThat(requests.said(hold.reference())).isEmpty();
    assertThat(requests.find("LTH-0000-0000-0000")).isEmpty();
  }

  @Test
  void aHandleHoldsEveryAccountThatHasGoneByIt() {
    registry.enrol(List.of(Names.enrolment("alice"), Names.enrolment("bob")));
    Hold hold = receive(Names.handle("alice"));
    assertThat(requests.meant(hold)).containsExactly(Names.account("alice"));
    assertThat(standing("alice")).isEqualTo(Standing.HELD);
    assertThat(standing("bob")).isEqualTo(Standing.SILENT);
    assertThat(requests.meaning(Names.accounts("alice"))).containsExactly(hold);
    assertThat(requests.meaning(Names.accounts("bob"))).isEmpty();
  }

  @Test
  void anAddressHoldsEveryAccountThatCarriesIt() {
    Hold hold = receive(Names.address("alice"));
    assertThat(requests.meant(hold)).containsExactly(Names.address("alice"));
    registry.enrol(List.of(Names.enrolment("alice")));
    assertThat(standing("alice")).isEqualTo(Standing.HELD);
  }

  @Test
  void aConfirmedHoldBecomesAnObjectionWithItsReferenceAndDate() {
    registry.enrol(List.of(Names.enrolment("alice")));
    Hold hold = receive(Names.handle("alice"));
    SortedSet<Pseudonym> covered = Names.accounts("alice");
    Objection objection = requests.confirm(hold.reference(), covered, LATER).orElseThrow();
    assertThat(objection.reference()).isEqualTo(hold.reference());
    assertThat(objection.received()).isEqualTo(NOON);
    assertThat(registry.people().objections()).containsExactly(objection);
    assertThat(requests.find(hold.reference()).orElseThrow().end())
        .contains(new Hold.End(Ending.CONFIRMED, LATER));
    assertThat(requests.confirm(hold.reference(), Names.accounts("bob"), LATER))
        .contains(objection);
    assertThat(registry.people().objections()).hasSize(1);
  }

  @Test
  void aHoldStandsOnForWhomNobodyProved() {
    registry.enrol(List.of(Names.enrolment("alice")));
    Hold hold = receive(Names.account("alice"), Names.address("mallory"));
    assertThat(requests.confirm(hold.reference(), set(Names.address("mallory")), NOON)).isPresent();
    assertThat(requests.find(hold.reference()).orElseThrow().stands()).isTrue();
    assertThat(standing("alice")).isEqualTo(Standing.HELD);
  }

  @Test
  void whoIsHeldIsSeenAmongFewAsAmongAll() {
    registry.enrol(List.of(Names.enrolment("alice"), Names.enrolment("bob")));
    receive(Names.handle("alice"), Names.address("mallory"));
    receive(Names.account("bob"));
    for (Pseudonym each :
        List.of(Names.account("alice"), Names.account("bob"), Names.address("mallory"))) {
      assertThat(registry.people(Set.of(each))).isEqualTo(registry.people().around(Set.of(each)));
      assertThat(registry.people(Set.of(each)).held()).isNotEmpty();
    }
    assertThat(registry.people(Names.accounts("eve")).held()).isEmpty();
  }

  @Test
  void aHoldLapsesAtItsTimeOnce() {
    Hold hold = receive(Names.account("alice"));
    assertThat(requests.lapse(LATER.minusMillis(1))).isEmpty();
    assertThat(requests.lapse(LATER)).extracting(Hold::reference).containsExactly(hold.reference());
    assertThat(requests.lapse(LATER)).isEmpty();
    assertThat(requests.said(hold.reference())).isEmpty();
    assertThat(requests.standing()).isEmpty();
    assertThat(registry.people().held()).isEmpty();
    assertThat(requests.confirm(hold.reference(), Names.accounts("alice"), LATER)).isEmpty();
  }

  @Test
  void anEndedHoldStaysAsItEnded() {
    Hold hold = receive(Names.account("alice"));
    requests.end(hold.reference(), Ending.WITHDRAWN, NOON);
    requests.end(hold.reference(), Ending.CONFIRMED, LATER);
    assertThat(requests.find(hold.reference()).orElseThrow().end())
        .contains(new Hold.End(Ending.WITHDRAWN, NOON));
  }

  @Test
  void aKeyIsUsedOnceByWhoeverComesFirst() throws Exception {
    OneTimeKey key =
        new OneTimeKey(SECRET, Optional.of("LTH-1"), set(Names.address("alice")), LATER);
    requests.issue(key);
    assertThat(requests.key(SECRET, NOON)).contains(key);
    assertThat(requests.key(SECRET, LATER.plusSeconds(1))).isEmpty();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Optional<OneTimeKey>>> asking =
          Collections.nCopies(20, () -> requests.use(SECRET, NOON));
      List<OneTimeKey> got = new ArrayList<>();
      for (Future<Optional<OneTimeKey>> each : many.invokeAll(asking)) {
        each.get().ifPresent(got::add);
      }
      assertThat(got).containsExactly(key);
    }
  }

  @Test
  void aSessionLastsUntilItsTimeOrUntilItIsLeft() {
    Session session = new Session(SECRET, Role.PERSON, set(Names.address("alice")), LATER);
    requests.begin(session);
    assertThat(requests.session(SECRET, NOON)).contains(session);
    assertThat(requests.session(SECRET, LATER)).isEmpty();
    requests.leave(SECRET);
    assertThat(requests.session(SECRET, NOON)).isEmpty();
  }

  @Test
  void theSurpriseFirstNotedStays() {
    Objection objection = registry.object(Names.accounts("alice"), NOON);
    assertThat(registry.surprise(objection.reference())).isEmpty();
    registry.surprised(objection.reference(), new Surprise(1.5, 2.5));
    registry.surprised(objection.reference(), new Surprise(9, 9));
    assertThat(registry.surprise(objection.reference())).contains(new Surprise(1.5, 2.5));
  }

  @Test
  void tasksAreDoneOnceAndFailedOnesStay() throws Exception {
    receive(Names.account("alice"));
    requests.enqueue(new Task("enter", "one", "c2VhbGVk"), NOON);
    requests.enqueue(new Task("enter", "one", "b3RoZXI="), NOON);
    requests.enqueue(new Task("confirm", "broken"), NOON);
    BlockingQueue<Task> done = new LinkedBlockingQueue<>();
    CountDownLatch failed = new CountDownLatch(1);
    Requests.Worker worker =
        task -> {
          if (task.id().equals("broken")) {
            failed.countDown();
            throw new IllegalStateException("the post is closed");
          }
          done.add(task);
        };
    try (Requests.Work _ =
        requests.work(
            new TreeSet<>(Set.of("confirm", "enter")), worker, 2, Duration.ofMillis(50))) {
      List<Task> both =
          List.of(
              Objects.requireNonNull(done.poll(20, TimeUnit.SECONDS)),
              Objects.requireNonNull(done.poll(20, TimeUnit.SECONDS)));
      assertThat(both).extracting(Task::kind).containsExactlyInAnyOrder("confirm", "enter");
      assertThat(both).contains(new Task("enter", "one", "c2VhbGVk"));
      assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(done).isEmpty();
    assertThat(requests.waiting("confirm")).isEqualTo(1);
    assertThat(requests.waiting("enter")).isZero();
  }

  @Test
  void aHoldNamesSomebodyAndLapsesAfterItWasReceived() {
    assertThatThrownBy(() -> requests.receive(new TreeSet<>(), NOON, LATER, SAID, "confirm"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
    assertThat(requests.waiting("confirm")).isZero();
  }

  private Standing standing(String person) {
    return registry.people().subjectOf(Names.account(person)).standing();
  }

  private Hold receive(Pseudonym... names) {
    return requests.receive(set(names), NOON, LATER, SAID, "confirm");
  }

  private static SortedSet<Pseudonym> set(Pseudonym... names) {
    return new TreeSet<>(List.of(names));
  }
}
