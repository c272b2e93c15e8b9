package dev.lethe.ingest.signals;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.Quote;

/// What a platform or an operator attests of a person in Lethe's own properties of a profile,
/// `ageGroup` and `verifiedAddress`.
///
/// @param age what is attested of the person's age
/// @param address an address of the person that the platform has verified, or empty
/// @param problems what in it could not be understood; it counts as not said
public record Attestation(AgeGroup age, Optional<String> address, List<String> problems) {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{C}@]{1,64}@[^\\s\\p{C}@]{1,255}");

  public Attestation {
    problems = List.copyOf(problems);
  }

  /// What this profile attests.
  public static Attestation of(Fields profile) {
    List<String> problems = new ArrayList<>();
    AgeGroup age =
        profile.get("ageGroup").map(value -> age(value, problems)).orElse(AgeGroup.UNKNOWN);
    Optional<String> address =
        profile.get("verifiedAddress").flatMap(value -> address(value, problems));
    return new Attestation(age, address, problems);
  }

  private static AgeGroup age(Value value, List<String> problems) {
    return switch (value) {
      case Value.Text(String group) when group.equals("adult") -> AgeGroup.ADULT;
      case Value.Text(String group) when group.equals("minor") -> AgeGroup.MINOR;
      case Value.Text(String group) when group.equals("unknown") -> AgeGroup.UNKNOWN;
      case Value other -> {
        problems.add(
            "expected adult, minor or unknown under \"ageGroup\", but found %s; it counts as unknown"
                .formatted(shown(other)));
        yield AgeGroup.UNKNOWN;
      }
    };
  }

  private static Optional<String> address(Value value, List<String> problems) {
    if (value instanceof Value.Text(String text) && ADDRESS.matcher(text).matches()) {
      return Optional.of(text);
    }
    problems.add(
        "expected a mail address under \"verifiedAddress\", but found %s; it counts as not given"
            .formatted(value instanceof Value.Text ? "another text" : value.kind()));
    return Optional.empty();
  }

  private static String shown(Value value) {
    return value instanceof Value.Text(String text) ? Quote.of(text) : value.kind();
  }
}
