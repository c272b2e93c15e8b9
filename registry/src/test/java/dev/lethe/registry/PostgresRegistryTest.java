package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.People;
import dev.lethe.core.rights.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresRegistryTest {

  private static final Instant NOON = Instant.parse("2025-05-27T12:00:00Z");

  private final PostgresRegistry registry = TestPostgres.freshRegistry();

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void aFreshRegistryKnowsNobody() {
    assertThat(registry.people())
        .isEqualTo(
            new People(
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                new TreeSet<>(),
                new TreeMap<>()));
  }

  @Test
  void anEnrolledAccountIsKnownWithItsAddressAndFoundByItsHandle() {
    registry.enrol(List.of(Names.enrolment("alice"), Names.bare("bob")));

    assertThat(registry.people().accounts())
        .containsOnly(
            Map.entry(Names.account("alice"), Optional.of(Names.address("alice"))),
            Map.entry(Names.account("bob"), Optional.empty()));
    assertThat(registry.accountsOf(Names.handle("alice"))).containsExactly(Names.account("alice"));
    assertThat(registry.accountsOf(Names.handle("bob"))).isEmpty();
  }

  @Test
  void enrollingAgainChangesNothing() {
    registry.enrol(List.of(Names.enrolment("alice")));
    People before = registry.people();

    registry.enrol(List.of(Names.enrolment("alice"), Names.enrolment("alice")));
    registry.enrol(List.of());

    assertThat(registry.people()).isEqualTo(before);
  }

  @Test
  void anAccountThatHasNoAddressAnyMoreLosesTheOneItHad() {
    registry.enrol(List.of(Names.enrolment("alice")));
    registry.enrol(List.of(Names.bare("alice")));

    assertThat(registry.people().accounts())
        .containsEntry(Names.account("alice"), Optional.empty());
    assertThat(registry.accountsOf(Names.handle("alice"))).hasSize(1);
  }

  @Test
  void theLastAddressOfOneCallCounts() {
    registry.enrol(
        List.of(
            Names.bare("alice"),
            Names.enrolment("alice"),
            new Enrolment(
                Names.account("alice"), Optional.empty(), Optional.of(Names.address("newer")))));

    assertThat(registry.people().accounts())
        .containsEntry(Names.account("alice"), Optional.of(Names.address("newer")));
  }

  @Test
  void anAccountIsFoundUnderItsOldHandleToo() {
    registry.enrol(List.of(Names.enrolment("alice")));
    registry.enrol(
        List.of(
            new Enrolment(
                Names.account("alice"), Optional.of(Names.handle("alicia")), Optional.empty())));

    assertThat(registry.accountsOf(Names.handle("alice"))).hasSize(1);
    assertThat(registry.accountsOf(Names.handle("alicia"))).hasSize(1);
  }

  @Test
  void aHandleThatTwoAccountsHadFindsBoth() {
    registry.enrol(List.of(Names.enrolment("alice")));
    registry.enrol(
        List.of(
            new Enrolment(
                Names.account("other"), Optional.of(Names.handle("alice")), Optional.empty())));

    assertThat(registry.accountsOf(Names.handle("alice")))
        .isEqualTo(Names.accounts("alice", "other"));
  }

  @Test
  void aLinkJoinsTwoAccountsWhoeverIsNamedFirst() {
    registry.link(Names.account("alice"), Names.account("alt"), Proof.OPERATOR, NOON);
    registry.link(Names.account("alt"), Names.account("alice"), Proof.ADDRESS, NOON);
    registry.link(Names.account("alt"), Names.account("alice"), Proof.ADDRESS, NOON);

    assertThat(registry.people().links()).hasSize(1);
    assertThat(registry.people().subjectOf(Names.account("alice")).accounts())
        .isEqualTo(Names.accounts("alice", "alt"));
  }

  @Test
  void unlinkingTakesBackEveryProof() {
    registry.link(Names.account("alice"), Names.account("alt"), Proof.OPERATOR, NOON);
    registry.link(Names.account("alice"), Names.account("alt"), Proof.ADDRESS, NOON);
    registry.link(Names.account("alice"), Names.account("third"), Proof.OPERATOR, NOON);

    registry.unlink(Names.account("alt"), Names.account("alice"));
    registry.unlink(Names.account("alt"), Names.account("nobody"));

    assertThat(registry.people().subjectOf(Names.account("alice")).accounts())
        .isEqualTo(Names.accounts("alice", "third"));
  }

  @Test
  void anAccountIsNotLinkedToItself() {
    assertThatThrownBy(() ->
            registry.link(Names.account("alice"), Names.account("alice"), Proof.OPERATOR, NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two accounts");
  }

  @Test
  void anObjectionIsThereAsItWasReturned() {
    Objection objection = registry.object(Names.accounts("alice", "alt"), NOON);

    assertThat(objection.reference()).matches("LTH(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    assertThat(objection.accounts()).isEqualTo(Names.accounts("alice", "alt"));
    assertThat(objection.stands()).isTrue();
    assertThat(registry.people().objections()).containsExactly(objection);
    assertThat(registry.people().subjectOf(Names.account("alt")).objected()).isTrue();
  }

  @Test
  void twoObjectionsOfOneAccountAreTwo() {
    Objection first = registry.object(Names.accounts("alice"), NOON);
    Objection second = registry.object(Names.accounts("alice"), NOON.plusSeconds(1));

    assertThat(first.reference()).isNotEqualTo(second.reference());
    assertThat(registry.people().objections()).containsExactly(first, second);
  }

  @Test
  void objectionsComeOldestFirstThenByReference() {
    for (int second : new int[] {2, 0, 1, 1, 1, 1}) {
      registry.object(Names.accounts("alice"), NOON.plusSeconds(second));
    }

    assertThat(registry.people().objections())
        .isSortedAccordingTo(
            Comparator.comparing(Objection::received).thenComparing(Objection::reference));
  }

  @Test
  void instantsKeepWholeMicrosecondsInWhateverYearAndZone() {
    SortedSet<Instant> instants =
        new TreeSet<>(
            List.of(
                Instant.parse("1970-01-01T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.999999999Z"),
                Instant.parse("2025-03-30T01:30:00.123456789Z"),
                Instant.parse("2025-10-26T01:30:00.999999500Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z")));

    instants.forEach(each -> registry.object(Names.accounts("alice"), each));

    assertThat(registry.people().objections())
        .extracting(Objection::received)
        .containsExactlyElementsOf(
            instants.stream().map(each -> each.truncatedTo(ChronoUnit.MICROS)).toList());
  }

  @Test
  void theLedgersPositionIsNoted() {
    Objection objection = registry.object(Names.accounts("alice"), NOON);

    registry.recorded(objection.reference(), 0);
    registry.recorded(objection.reference(), 0);

    assertThat(registry.people().objections().getFirst().position()).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void anObjectionIsOneEntryOfTheLedger() {
    Objection objection = registry.object(Names.accounts("alice"), NOON);
    registry.recorded(objection.reference(), 7);

    assertThatThrownBy(() -> registry.recorded(objection.reference(), 8))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining(objection.reference())
        .hasMessageContaining("entry 7")
        .hasMessageContaining("entry 8");
    assertThatThrownBy(() -> registry.recorded(objection.reference(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnknownReferenceIsNamed() {
    assertThatThrownBy(() -> registry.recorded("LTH-0000-0000-0000", 1))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("LTH-0000-0000-0000");
    assertThatThrownBy(() -> registry.forgotten(List.of("LTH-0000-0000-0000"), NOON))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("LTH-0000-0000-0000");
  }

  @Test
  void withdrawingEndsTheObjectionsThatStandAndReturnsThem() {
    Objection first = registry.object(Names.accounts("alice", "alt"), NOON);
    Objection second = registry.object(Names.accounts("alt"), NOON.plusSeconds(1));
    registry.object(Names.accounts("bob"), NOON);

    List<Objection> withdrawn = registry.withdraw(Names.accounts("alt"), NOON.plusSeconds(9));

    assertThat(withdrawn)
        .extracting(Objection::reference)
        .containsExactly(first.reference(), second.reference());
    assertThat(withdrawn)
        .allMatch(each -> each.withdrawn().equals(Optional.of(NOON.plusSeconds(9))));
    assertThat(registry.people().objections()).containsAll(withdrawn);
    assertThat(registry.people().open())
        .extracting(Objection::accounts)
        .containsExactly(Names.accounts("bob"));
    assertThat(registry.withdraw(Names.accounts("alt"), NOON.plusSeconds(10))).isEmpty();
  }

  @Test
  void theForgottenLeaveNothingButTheirObjection() {
    registry.enrol(
        List.of(Names.enrolment("alice"), Names.enrolment("alt"), Names.enrolment("bob")));
    registry.link(Names.account("alice"), Names.account("alt"), Proof.OPERATOR, NOON);
    registry.link(Names.account("bob"), Names.account("bobby"), Proof.OPERATOR, NOON);
    Objection objection = registry.object(Names.accounts("alice", "alt"), NOON);

    registry.forgotten(List.of(objection.reference()), NOON.plusSeconds(60));

    People people = registry.people();
    assertThat(people.accounts()).containsOnlyKeys(Names.account("bob"));
    assertThat(people.links()).hasSize(1);
    assertThat(registry.accountsOf(Names.handle("alice"))).isEmpty();
    assertThat(registry.accountsOf(Names.handle("bob"))).hasSize(1);
    assertThat(people.objections().getFirst().forgotten())
        .isEqualTo(Optional.of(NOON.plusSeconds(60)));
    assertThat(people.open()).isEmpty();
    assertThat(people.subjectOf(Names.account("alice")).objected()).isTrue();
  }

  @Test
  void forgettingAgainKeepsTheFirstInstant() {
    Objection objection = registry.object(Names.accounts("alice"), NOON);
    registry.forgotten(List.of(objection.reference()), NOON.plusSeconds(1));
    registry.forgotten(List.of(objection.reference()), NOON.plusSeconds(2));
    registry.forgotten(List.of(), NOON.plusSeconds(3));

    assertThat(registry.people().objections().getFirst().forgotten())
        .isEqualTo(Optional.of(NOON.plusSeconds(1)));
  }

  @Test
  void anUnknownReferenceAmongKnownOnesForgetsNobody() {
    registry.enrol(List.of(Names.enrolment("alice")));
    Objection objection = registry.object(Names.accounts("alice"), NOON);

    assertThatThrownBy(
            () -> registry.forgotten(List.of(objection.reference(), "LTH-0000-0000-0000"), NOON))
        .isInstanceOf(RegistryException.class);
    assertThat(registry.people().accounts()).hasSize(1);
    assertThat(registry.people().open()).hasSize(1);
  }

  @Test
  void aHundredThousandAccountsAreEnrolledInOneCall() {
    List<Enrolment> many =
        IntStream.range(0, 100_000).mapToObj(i -> Names.enrolment("person" + i)).toList();

    registry.enrol(many);

    assertThat(registry.people().accounts()).hasSize(100_000);
    assertThat(registry.accountsOf(Names.handle("person99999")))
        .isEqualTo(Names.accounts("person99999"));
  }
}
