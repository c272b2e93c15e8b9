package dev.lethe.core.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Policy.AgeProof;
import dev.lethe.core.rights.Policy.Conversations;
import dev.lethe.core.rights.Policy.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The policy's text says what is meant, and says where it is wrong.
class PolicyTest {

  private static final String REAL =
      """
      lethe.dev/policy@v1
      name = the real case  # with its dates
      platforms = facebook, instagram
      jurisdiction * = objection "legitimate interest, GDPR Art. 6(1)(f)"
      jurisdiction BR = consent "LGPD Art. 7 # I"
      announced = 2025-04-14
      objection-until = 2025-05-26
      training-from = 2025-05-27
      age = attested "registration requires 18 or older" by Jo Doe on 2025-04-01
      depth = 2004-02-04
      quarantine = 14 days
      """;

  @Test
  void aFreshHomeReachesEveryoneWhoIsPublicAndAdult() {
    Policy fresh = Policy.fresh();
    assertThat(fresh.reaches("bluesky")).isTrue();
    assertThat(fresh.of(Set.of()).mode()).isEqualTo(Mode.OBJECTION);
    assertThat(fresh.age()).isEqualTo(new AgeProof.Assured());
    assertThat(fresh.depth()).isEmpty();
    assertThat(fresh.quarantine()).isZero();
    assertThat(fresh.conversations()).isEqualTo(Conversations.OUT);
    assertThatCode(() -> fresh.requireStarted(Instant.EPOCH)).doesNotThrowAnyException();
  }

  @Test
  void aPolicySaysWhatItsTextSays() {
    Policy policy = Policy.parse(REAL, "policy");
    assertThat(policy.name()).isEqualTo("the real case");
    assertThat(policy.platforms()).containsExactly("facebook", "instagram");
    assertThat(policy.announced()).contains(LocalDate.of(2025, 4, 14));
    assertThat(policy.objectionUntil()).contains(LocalDate.of(2025, 5, 26));
    assertThat(policy.depth()).contains(LocalDate.of(2004, 2, 4));
    assertThat(policy.quarantine()).isEqualTo(Duration.ofDays(14));
    assertThat(policy.age())
        .isEqualTo(
            new AgeProof.Attested(
                "registration requires 18 or older", "Jo Doe", LocalDate.of(2025, 4, 1)));
    assertThat(policy.reaches("bluesky")).isFalse();
    assertThat(policy.text()).isEqualTo(REAL);
  }

  @Test
  void whoseCountryIsUnknownFallsUnderWhicheverAsksForMore() {
    Policy policy = Policy.parse(REAL, "policy");
    assertThat(policy.of(Set.of("DE")).mode()).isEqualTo(Mode.OBJECTION);
    assertThat(policy.of(Set.of("BR")).basis()).isEqualTo("LGPD Art. 7 # I");
    assertThat(policy.of(Set.of("DE", "BR")).mode()).isEqualTo(Mode.CONSENT);
    assertThat(policy.of(Set.of()).mode()).isEqualTo(Mode.CONSENT);
  }

  @Test
  void trainingWaitsForItsFirstDay() {
    Policy policy = Policy.parse(REAL, "policy");
    assertThatThrownBy(() -> policy.requireStarted(Instant.parse("2025-05-26T23:59:59Z")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lets training start on 2025-05-27");
    assertThatCode(() -> policy.requireStarted(Instant.parse("2025-05-27T00:00:00Z")))
        .doesNotThrowAnyException();
  }

  @Test
  void aChangedWordIsAnotherPolicy() {
    Policy other = Policy.parse(REAL.replace("14 days", "15 days"), "policy");
    assertThat(other.reference()).isNotEqualTo(Policy.parse(REAL, "policy").reference());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lethe.dev/policy@v1 | lethe.dev/policy@v9 | line 1, column 1: expected the first line",
        "platforms = facebook, instagram | platforms facebook | line 3, column 1: expected `key = value`",
        "quarantine = 14 days | quarantine = a while | line 11, column 14: expected a number of days",
        "quarantine = 14 days | patience = 14 days | line 11, column 1: unknown key \"patience\"",
        "quarantine = 14 days | depth = none | line 11, column 1: \"depth\" is given twice",
        "announced = 2025-04-14 | announced = 14.4.2025 | line 6, column 13: expected a day",
        "announced = 2025-04-14 | announced = | line 6, column 11: expected a value",
        "jurisdiction BR | jurisdiction Brazil | line 5, column 1: expected `jurisdiction` with two capitals",
        "jurisdiction BR | jurisdiction * | line 5, column 1: the jurisdiction * is given twice",
        "consent \"LGPD Art. 7 # I\" | consent | line 5, column 19: expected objection or consent",
        "on 2025-04-01 | on 2025-04-31 | line 9, column 7: expected a day",
        "by Jo Doe on | by | line 9, column 7: expected platform, or attested",
        "platforms = facebook, instagram | platforms = Facebook | line 3, column 13: expected platforms' names",
        "announced = 2025-04-14 | announced = 2025-06-14 | expected announced to be before objection-until",
        "jurisdiction * | jurisdiction DE | expected a jurisdiction for everybody else",
        "depth = 2004-02-04 | # nothing | expected a line `depth = …`"
      })
  void aMistakeIsNamedWithItsPlace(String text, String mistake, String problem) {
    assertThatThrownBy(() -> Policy.parse(REAL.replace(text.strip(), mistake.strip()), "policy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("policy")
        .hasMessageContaining(problem.strip());
  }
}
