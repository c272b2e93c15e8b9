package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Long random lives of a community, lived once on PostgreSQL and once in memory.
class RegistryOracleTest {

  private static final Instant START = Instant.parse("2025-04-14T00:00:00Z");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void everyLifeEndsAsItDoesInMemory(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Deque<String> references = new ArrayDeque<>();
    try (PostgresRegistry real = TestPostgres.freshRegistry();
        MemoryRegistry oracle = new MemoryRegistry(references::remove)) {
      for (int step = 0; step < 120; step++) {
        live(random, START.plusSeconds(step), real, oracle, references);
        assertThat(real.people()).as("seed %d, step %d", seed, step).isEqualTo(oracle.people());
        List<Pseudonym> some =
            List.of(Names.account(person(random)), Names.address(person(random)));
        assertThat(real.people(some)).isEqualTo(oracle.people(some));
        Pseudonym handle = Names.handle(person(random));
        assertThat(real.accountsOf(handle)).isEqualTo(oracle.accountsOf(handle));
      }
    }
  }

  private static void live(
      RandomGenerator random,
      Instant now,
      PostgresRegistry real,
      MemoryRegistry oracle,
      Deque<String> references) {
    String one = person(random);
    String other = one + "2";
    switch (random.nextInt(11)) {
      case 0, 1 -> {
        List<Enrolment> some = Stream.generate(() -> enrolment(random)).limit(5).toList();
        real.enrol(some);
        oracle.enrol(some);
      }
      case 2 -> {
        Proof proof = random.nextBoolean() ? Proof.OPERATOR : Proof.ADDRESS;
        real.link(Names.account(one), Names.account(other), proof, now);
        oracle.link(Names.account(one), Names.account(other), proof, now);
      }
      case 3 -> {
        real.unlink(Names.account(other), Names.account(one));
        oracle.unlink(Names.account(other), Names.account(one));
      }
      case 4, 5 -> {
        Objection objection = real.object(Names.accounts(one, person(random)), now);
        references.add(objection.reference());
        assertThat(oracle.object(objection.accounts(), now)).isEqualTo(objection);
        real.recorded(objection.reference(), now.getEpochSecond());
        oracle.recorded(objection.reference(), now.getEpochSecond());
      }
      case 6 ->
          assertThat(real.withdraw(Names.accounts(one), now))
              .isEqualTo(oracle.withdraw(Names.accounts(one), now));
      case 7 -> {
        real.consent(Names.accounts(one), now);
        oracle.consent(Names.accounts(one), now);
      }
      case 8 -> {
        real.withdrawConsent(Names.accounts(one), now);
        oracle.withdrawConsent(Names.accounts(one), now);
      }
      case 9 -> {
        Instant at = now.minusSeconds(random.nextInt(5));
        real.told(Names.accounts(one), at);
        oracle.told(Names.accounts(one), at);
      }
      default -> {
        List<String> open =
            oracle.people().open().stream().map(Objection::reference).limit(2).toList();
        real.forgotten(open, now);
        oracle.forgotten(open, now);
      }
    }
  }

  private static Enrolment enrolment(RandomGenerator random) {
    return new Enrolment(
        Names.account(person(random)),
        random.nextBoolean() ? Optional.of(Names.handle(person(random))) : Optional.empty(),
        random.nextBoolean() ? Optional.of(Names.address(person(random))) : Optional.empty());
  }

  private static String person(RandomGenerator random) {
    return "p" + random.nextInt(12);
  }
}
