package dev.lethe.core.unlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.release.Release;
import dev.lethe.core.release.State;
import dev.lethe.core.rights.Hold;
import dev.lethe.core.rights.Hold.Ending;
import dev.lethe.core.rights.OneTimeKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Standing;
import dev.lethe.core.store.Durable;
import dev.lethe.core.unlearn.Dossier.Cleanness;
import dev.lethe.core.unlearn.Dossier.Learned;
import dev.lethe.core.world.Inhabitant;
import dev.lethe.core.world.Inhabitant.Bond;
import dev.lethe.core.world.Trial;
import dev.lethe.core.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

  private static final Said SAID =
      new Said(
          "@ada@town.example", Optional.of("ada@letters.example"), "de", "none of your business");

  @TempDir Path folder;

  private World home;
  private Desk desk;
  private Inhabitant ada;
  private Inhabitant bo;
  private boolean broken;
  private final List<String> effects = new ArrayList<>();

  /// A home that has learned from somebody whose accounts share a verified address.
  @BeforeEach
  void aHomeThatHasLearned() {
    Trial trial =
        LongStream.range(0, 1_000)
            .mapToObj(seed -> Trial.honest(seed, Durable.folder(folder.resolve("" + seed))))
            .filter(each -> candidate(each).isPresent())
            .findFirst()
            .orElseThrow();
    ada = candidate(trial).orElseThrow();
    home = trial.home();
    home.meet(trial.everyone(), trial.random());
    home.build();
    bo =
        trial.everyone().stream()
            .filter(each -> !each.equals(ada) && home.current().holds(home.names(each)))
            .findFirst()
            .orElseThrow();
    desk =
        home.desk(
            new Effects() {
              @Override
              public void hush() {
                effects.add("is quiet");
                if (broken) {
                  throw new IllegalStateException("out of memory");
                }
              }

              @Override
              public void answerAnew() {
                effects.add("answers anew");
              }

              @Override
              public void forget() {
                effects.add("forgets");
              }
            });
  }

  private static Optional<Inhabitant> candidate(Trial trial) {
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    Set<Pseudonym> learned =
        home.candidate().chains().stream()
            .flatMap(List::stream)
            .flatMap(link -> link.members().stream())
            .collect(Collectors.toSet());
    return trial.everyone().stream()
        .filter(each -> each.bond() == Bond.ADDRESS && each.accounts().size() > 1)
        .filter(each -> learned.containsAll(home.names(each)))
        .findFirst();
  }

  @Test
  void aHoldKeepsAPersonOutOfWhatComesNextOnly() {
    Release before = home.current();
    Hold hold = desk.receive(typed(), SAID);
    assertThat(standing()).isEqualTo(Standing.HELD);
    assertThat(home.current()).isEqualTo(before);
    assertThat(effects).isEmpty();
    assertThat(home.candidate().holds(home.names(ada))).isFalse();
    assertThat(hold.until()).isEqualTo(hold.received().plus(Desk.HOLD));
  }

  @Test
  void aHoldLapsesAndLeavesNoTrace() {
    Release before = home.candidate();
    Hold hold = desk.receive(typed(), SAID);
    home.wait(Desk.HOLD.minusSeconds(1));
    assertThat(desk.lapse()).isEmpty();
    home.wait(Duration.ofSeconds(1));
    assertThat(desk.lapse()).extracting(Hold::reference).containsExactly(hold.reference());
    assertThat(standing()).isEqualTo(Standing.SILENT);
    assertThat(desk.said(hold.reference())).isEmpty();
    assertThat(home.candidate()).isEqualTo(before);
  }

  @Test
  void whatWasSaidIsKeptSealed() {
    Hold hold = desk.receive(typed(), SAID);
    assertThat(desk.said(hold.reference())).contains(SAID);
    byte[] kept = home.requests().said(hold.reference()).orElseThrow();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("ada", "business");
  }

  @Test
  void aProvenAddressMakesTheHoldAnObjectionOfAllItsAccounts() {
    Hold hold = desk.receive(typed(), SAID);
    String secret = desk.key(Optional.of(hold), address());
    assertThat(desk.look(secret)).map(OneTimeKey::names).contains(address());
    Entered entered = desk.use(secret).orElseThrow();
    assertThat(home.workshop().registry().people().objections())
        .singleElement()
        .satisfies(objection -> {
          assertThat(objection.reference()).isEqualTo(hold.reference());
          assertThat(objection.received()).isEqualTo(hold.received());
          assertThat(objection.accounts()).containsAll(home.names(ada)).containsAll(address());
          assertThat(objection.position()).isPresent();
        });
    assertThat(effects).containsExactly("is quiet", "answers anew", "forgets");
    assertThat(home.current().envelope().state()).isEqualTo(State.CLEAN);
    assertThat(home.current().holds(home.names(ada))).isFalse();
    assertThat(home.requests().find(hold.reference()).orElseThrow().end())
        .map(Hold.End::ending)
        .contains(Ending.CONFIRMED);
    assertThat(desk.session(entered.token())).contains(entered.session());
  }

  @Test
  void whoWasNotTakenOutWhenThatFailedIsTakenOutWithTheNext() {
    home.workshop().registry().object(new TreeSet<>(home.names(bo)), Instant.EPOCH);
    broken = true;
    assertThatThrownBy(desk::settle).hasMessage("out of memory");
    assertThat(home.current().holds(home.names(bo))).isTrue();
    broken = false;
    Hold hold = desk.receive(typed(), SAID);
    assertThat(desk.use(desk.key(Optional.of(hold), address()))).isPresent();
    assertThat(home.current().holds(home.names(ada))).isFalse();
    assertThat(home.current().holds(home.names(bo))).isFalse();
  }

  @Test
  void aKeyWorksOnceAndNotAfterItsTime() {
    Hold hold = desk.receive(typed(), SAID);
    String secret = desk.key(Optional.of(hold), address());
    assertThat(desk.use(secret)).isPresent();
    assertThat(desk.use(secret)).isEmpty();
    String late = desk.key(Optional.empty(), address());
    home.wait(Desk.KEY.plusSeconds(1));
    assertThat(desk.look(late)).isEmpty();
    assertThat(desk.use(late)).isEmpty();
    assertThat(desk.use("guessed")).isEmpty();
  }

  @Test
  void aStrangersAddressConfirmsNobodyElsesAccount() {
    Hold hold = desk.receive(home.names(ada), SAID);
    assertThat(desk.use(desk.key(Optional.of(hold), name("mallory@letters.example")))).isPresent();
    assertThat(standing()).isEqualTo(Standing.HELD);
    assertThat(home.current().holds(home.names(ada))).isTrue();
    assertThat(home.requests().find(hold.reference()).orElseThrow().stands()).isTrue();
  }

  @Test
  void anAddressNobodyHasYetStaysOutWhenItComes() {
    Hold hold = desk.receive(name("new@letters.example"), SAID);
    assertThat(desk.use(desk.key(Optional.of(hold), name("new@letters.example")))).isPresent();
    assertThat(home.workshop().registry().people().objections()).hasSize(1);
    assertThat(home.requests().find(hold.reference()).orElseThrow().stands()).isFalse();
  }

  @Test
  void thePageTellsWhatWasUsedAndWhatBecameOfTheRequest() {
    Hold hold = desk.receive(typed(), SAID);
    Entered entered = desk.use(desk.key(Optional.of(hold), address())).orElseThrow();
    Dossier clean = desk.dossier(entered.session());
    assertThat(clean.standing()).isEqualTo(Standing.OBJECTED);
    assertThat(clean.accounts()).hasSameSizeAs(ada.accounts());
    assertThat(clean.documents()).isNotEmpty();
    assertThat(clean.release().orElseThrow().learned()).isEqualTo(Learned.NO);
    assertThat(clean.requests())
        .singleElement()
        .satisfies(request -> {
          assertThat(request.reference()).isEqualTo(hold.reference());
          assertThat(request.clean()).isEqualTo(Cleanness.CLEAN);
          assertThat(request.canonical()).isEmpty();
          assertThat(request.due()).isEqualTo(Deadline.of(hold.received()));
        });
    home.forget();
    Dossier canonical = desk.dossier(entered.session());
    assertThat(canonical.documents()).isEmpty();
    assertThat(canonical.requests())
        .singleElement()
        .satisfies(request -> {
          assertThat(request.canonical()).isPresent();
          assertThat(request.surprise().orElseThrow().before())
              .isNotEqualTo(request.surprise().orElseThrow().after());
        });
  }

  @Test
  void whoWithdrawsMayBeLearnedFromAgain() {
    Release before = home.candidate();
    Hold hold = desk.receive(typed(), SAID);
    Entered entered = desk.use(desk.key(Optional.of(hold), address())).orElseThrow();
    assertThat(desk.withdraw(entered.session())).hasSize(1);
    assertThat(standing()).isEqualTo(Standing.SILENT);
    assertThat(home.candidate().manifest()).isEqualTo(before.manifest());
  }

  @Test
  void aSessionEndsWhenItsPersonLeavesOrItsTimeIsOver() {
    Entered one = desk.prove(Optional.empty(), address());
    desk.leave(one.session());
    assertThat(desk.session(one.token())).isEmpty();
    Entered two = desk.prove(Optional.empty(), address());
    home.wait(Desk.SESSION.plusSeconds(1));
    assertThat(desk.session(two.token())).isEmpty();
  }

  @Test
  void theCodeOfAProfileDependsOnTheRequestAlone() {
    assertThat(desk.code("LTH-1")).matches("lethe-[2-9a-z]{10}").isEqualTo(desk.code("LTH-1"));
    assertThat(desk.code("LTH-2")).isNotEqualTo(desk.code("LTH-1"));
  }

  private Standing standing() {
    Pseudonym account = home.names(ada).first();
    return home.workshop().registry().people().subjectOf(account).standing();
  }

  private SortedSet<Pseudonym> typed() {
    return new TreeSet<>(Set.of(home.names(ada).first()));
  }

  private SortedSet<Pseudonym> address() {
    return name(ada.address().orElseThrow());
  }

  private SortedSet<Pseudonym> name(String address) {
    return new TreeSet<>(Set.of(home.workshop().keys().placement().ofAddress(address)));
  }
}
