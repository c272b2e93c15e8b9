package dev.lethe.core.rights;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/// Who belongs together, against a slow way of saying the same: sets that share a member are put
/// together until none do.
class PeopleOracleTest {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void theSubjectsAreThoseOfTheSlowWay() {
    for (long seed = 0; seed < 2_000; seed++) {
      People people = draw(new SplittableRandom(seed));
      List<Set<Pseudonym>> groups = slow(people);
      Set<Set<Pseudonym>> subjects = new HashSet<>();
      Set<Pseudonym> leaving = new HashSet<>();
      Set<Pseudonym> objected = new HashSet<>();
      for (Set<Pseudonym> group : groups) {
        Set<Pseudonym> own = own(group, people);
        subjects.add(own);
        boolean no = !Collections.disjoint(group, people.named());
        if (no) {
          objected.addAll(own);
        }
        if (no || (says(people, group, false) && !says(people, group, true))) {
          leaving.addAll(own);
        }
        for (Pseudonym each : group) {
          assertThat(people.names(Set.of(each))).as("seed %d", seed).isEqualTo(group);
          assertThat(people.subjectOf(each).accounts()).as("seed %d", seed).isEqualTo(own);
        }
      }
      assertThat(people.subjects().stream().map(Subject::accounts).collect(Collectors.toSet()))
          .as("seed %d", seed)
          .isEqualTo(subjects);
      assertThat(people.leaving()).as("seed %d", seed).isEqualTo(leaving);
      assertThat(people.objected()).as("seed %d", seed).isEqualTo(objected);
    }
  }

  @Test
  void asMuchAsIsNeededOfThemAnswersAsAllOfItDoes() {
    for (long seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      People all = draw(random);
      List<Pseudonym> some = List.of(name(random.nextInt(12)), name(100 + random.nextInt(5)));
      People near = all.around(some);
      assertThat(near.names(some)).as("seed %d", seed).isEqualTo(all.names(some));
      assertThat(near.together(some)).as("seed %d", seed).isEqualTo(all.together(some));
      Set<Pseudonym> known = new HashSet<>(some);
      near.subjects().forEach(each -> known.addAll(each.accounts()));
      for (Pseudonym each : known) {
        Subject subject = all.subjectOf(each);
        assertThat(near.subjectOf(each)).as("seed %d", seed).isEqualTo(subject);
        assertThat(near.objectionsOf(subject)).isEqualTo(all.objectionsOf(subject));
      }
      Set<Pseudonym> leaving = new HashSet<>(all.leaving());
      leaving.retainAll(known);
      Set<Pseudonym> nearby = new HashSet<>(near.leaving());
      nearby.retainAll(known);
      assertThat(nearby).as("seed %d", seed).isEqualTo(leaving);
      assertThat(near.leaving()).as("seed %d", seed).containsAll(leaving);
    }
  }

  private static boolean says(People people, Set<Pseudonym> group, boolean yes) {
    return people.consents().stream()
        .anyMatch(each -> each.stands() == yes && group.contains(each.account()));
  }

  private static Set<Pseudonym> own(Set<Pseudonym> group, People people) {
    Set<Pseudonym> own = new HashSet<>(group);
    people.accounts().values().forEach(address -> address.ifPresent(own::remove));
    return own;
  }

  private static List<Set<Pseudonym>> slow(People people) {
    List<Set<Pseudonym>> groups = new ArrayList<>();
    people
        .accounts()
        .forEach((account, address) -> {
          Set<Pseudonym> both = new HashSet<>(Set.of(account));
          address.ifPresent(both::add);
          groups.add(both);
        });
    people.links().forEach(link -> groups.add(new HashSet<>(Set.of(link.one(), link.other()))));
    people.objections().stream()
        .flatMap(each -> each.accounts().stream())
        .forEach(each -> groups.add(new HashSet<>(Set.of(each))));
    people.consents().forEach(each -> groups.add(new HashSet<>(Set.of(each.account()))));
    for (int i = 0; i < groups.size(); i++) {
      for (int j = groups.size() - 1; j > i; j--) {
        if (!Collections.disjoint(groups.get(i), groups.get(j))) {
          groups.get(i).addAll(groups.remove(j));
          j = groups.size();
        }
      }
    }
    return groups;
  }

  private static People draw(SplittableRandom random) {
    SortedMap<Pseudonym, Optional<Pseudonym>> accounts = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      if (random.nextInt(4) > 0) {
        accounts.put(
            name(i),
            random.nextBoolean() ? Optional.of(name(100 + random.nextInt(5))) : Optional.empty());
      }
    }
    List<People.Pair> links =
        Stream.generate(() -> new People.Pair(name(random.nextInt(6)), name(6 + random.nextInt(6))))
            .limit(random.nextInt(4))
            .toList();
    List<Objection> objections =
        Stream.generate(() -> objection(random)).limit(random.nextInt(4)).toList();
    List<Consent> consents =
        IntStream.range(0, 12)
            .filter(_ -> random.nextInt(4) == 0)
            .mapToObj(i ->
                new Consent(
                    name(i), THEN, random.nextBoolean() ? Optional.of(THEN) : Optional.empty()))
            .toList();
    SortedSet<Pseudonym> held = new TreeSet<>(Set.of(name(random.nextInt(12))));
    SortedMap<Pseudonym, Instant> told = new TreeMap<>(Map.of(name(random.nextInt(12)), THEN));
    return new People(accounts, links, objections, consents, held, told);
  }

  private static Objection objection(SplittableRandom random) {
    SortedSet<Pseudonym> names = new TreeSet<>();
    names.add(name(random.nextInt(14)));
    names.add(name(random.nextBoolean() ? random.nextInt(14) : 100 + random.nextInt(5)));
    return new Objection(
        "LTH-" + random.nextInt(),
        names,
        THEN,
        random.nextInt(3) == 0 ? Optional.of(THEN) : Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  private static Pseudonym name(int number) {
    return new Pseudonym("%064x".formatted(number));
  }
}
