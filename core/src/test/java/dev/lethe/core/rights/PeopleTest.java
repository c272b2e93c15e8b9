package dev.lethe.core.rights;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final PlacementKey KEY = new PlacementKey(new byte[32]);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Pseudonym ADDRESS = KEY.ofAddress("ada@mail.example");
  private static final Pseudonym FACEBOOK = KEY.of(new Account("facebook", "1"));
  private static final Pseudonym INSTAGRAM = KEY.of(new Account("instagram", "1"));
  private static final Pseudonym OTHER = KEY.of(new Account("facebook", "2"));

  @Test
  void anAddressJoinsAccountsButIsNone() {
    People people = people(List.of(), Set.of());
    assertThat(people.subjects())
        .extracting(Subject::accounts)
        .containsExactlyInAnyOrder(
            new TreeSet<>(Set.of(FACEBOOK, INSTAGRAM)), new TreeSet<>(Set.of(OTHER)));
    assertThat(people.together(Set.of(ADDRESS)))
        .containsExactlyInAnyOrder(ADDRESS, FACEBOOK, INSTAGRAM);
    assertThat(people.subjectOf(ADDRESS).accounts()).containsExactlyInAnyOrder(FACEBOOK, INSTAGRAM);
  }

  @Test
  void anObjectionOfAnAddressCoversEveryAccountThatCarriesIt() {
    People people = people(List.of(objection(ADDRESS)), Set.of());
    assertThat(people.objected()).containsExactlyInAnyOrder(FACEBOOK, INSTAGRAM);
    assertThat(people.lastObjection(people.subjectOf(FACEBOOK))).isEqualTo(NOW);
    assertThat(people.objectionsOf(people.subjectOf(INSTAGRAM))).hasSize(1);
  }

  @Test
  void aHoldKeepsAllOfAPersonOutAndTakesNobodyOutOfAModel() {
    for (Pseudonym typed : List.of(FACEBOOK, ADDRESS)) {
      People people = people(List.of(), Set.of(typed));
      assertThat(people.subjectOf(INSTAGRAM).standing()).isEqualTo(Standing.HELD);
      assertThat(people.subjectOf(OTHER).standing()).isEqualTo(Standing.SILENT);
      assertThat(people.leaving()).isEmpty();
    }
  }

  @Test
  void anObjectionOutweighsAHold() {
    People people = people(List.of(objection(FACEBOOK)), Set.of(INSTAGRAM));
    assertThat(people.subjectOf(INSTAGRAM).standing()).isEqualTo(Standing.OBJECTED);
    assertThat(people.leaving()).containsExactlyInAnyOrder(FACEBOOK, INSTAGRAM);
  }

  @Test
  void aCutOfThePastIsJudgedByWhatWasHeldThen() {
    People now = people(List.of(), Set.of(FACEBOOK));
    assertThat(now.holding(new TreeSet<>()).subjectOf(FACEBOOK).standing())
        .isEqualTo(Standing.SILENT);
    assertThat(now.holding(new TreeSet<>(Set.of(OTHER))).subjectOf(OTHER).standing())
        .isEqualTo(Standing.HELD);
  }

  private static People people(List<Objection> objections, Set<Pseudonym> held) {
    SortedMap<Pseudonym, Optional<Pseudonym>> accounts = new TreeMap<>();
    accounts.put(FACEBOOK, Optional.of(ADDRESS));
    accounts.put(INSTAGRAM, Optional.of(ADDRESS));
    accounts.put(OTHER, Optional.empty());
    return new People(
        accounts, List.of(), objections, List.of(), new TreeSet<>(held), new TreeMap<>());
  }

  private static Objection objection(Pseudonym name) {
    return new Objection(
        "LTH-" + name.hex().substring(0, 4),
        new TreeSet<>(Set.of(name)),
        NOW,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }
}
