package dev.lethe.ingest.signals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationTest {

  @ParameterizedTest
  @CsvSource({"adult,ADULT,0", "minor,MINOR,0", "unknown,UNKNOWN,0", "Adult,UNKNOWN,1"})
  void anOddAgeCountsAsUnknownAndIsReported(String group, AgeGroup age, int problems) {
    Attestation attested = of("ageGroup", new Value.Text(group));
    assertThat(attested.age()).isEqualTo(age);
    assertThat(attested.problems()).hasSize(problems);
  }

  @Test
  void whatIsNotSaidIsUnknown() {
    assertThat(of("ageGroup", new Value.Nothing()))
        .isEqualTo(new Attestation(AgeGroup.UNKNOWN, Optional.empty(), List.of()));
  }

  /// An address is a person's own; a message may be kept, so it does not show it.
  @Test
  void anOddAddressIsReportedWithoutShowingIt() {
    Attestation attested = of("verifiedAddress", new Value.Text("ada at mail.example"));
    assertThat(attested.address()).isEmpty();
    assertThat(attested.problems()).singleElement().asString().doesNotContain("mail.example");
  }

  private static Attestation of(String name, Value value) {
    SequencedMap<String, Value> members = new LinkedHashMap<>();
    members.put(name, value);
    return Attestation.of(new Fields(members));
  }
}
