package dev.lethe.core.rights;

import module java.base;

import dev.lethe.core.store.Digest;

/// What is allowed to learn from whom: a readable text that an operator writes, that every release
/// names, and that the law's dates are kept in.
///
/// @param name what the operator calls it
/// @param platforms the platforms it reaches; none means every one
/// @param jurisdictions on which ground people of a country are learned from, by the country's two
///   capitals (ISO 3166-1 alpha-2), and under `*` everybody else
/// @param announced when the training was announced to the people, or empty if it was not
/// @param objectionUntil the last day on which objections are awaited before the training, or empty
/// @param trainingFrom the first day of the training, or empty if it may start at once
/// @param age how it is known that somebody is of full age
/// @param depth the first day whose documents it reaches, or empty for all
/// @param quarantine how long after its publication a document waits before it may be learned
/// @param unreached what becomes of people whom no notice reached
/// @param conversations what becomes of what people said to an assistant
/// @param text the text it was read from
public record Policy(
    String name,
    SortedSet<String> platforms,
    SortedMap<String, Jurisdiction> jurisdictions,
    Optional<LocalDate> announced,
    Optional<LocalDate> objectionUntil,
    Optional<LocalDate> trainingFrom,
    AgeProof age,
    Optional<LocalDate> depth,
    Duration quarantine,
    Unreached unreached,
    Conversations conversations,
    String text) {

  /// The key under which the jurisdiction of everybody else stands.
  public static final String ELSEWHERE = "*";

  /// On which ground the people of a country are learned from.
  ///
  /// @param mode what must be on record
  /// @param basis the legal basis in the operator's words, such as GDPR Art. 6(1)(f)
  public record Jurisdiction(Mode mode, String basis) {}

  /// What must be on record before a person's words are learned.
  public enum Mode {
    /// Nothing, as long as the person does not object.
    OBJECTION,
    /// A yes.
    CONSENT
  }

  /// What becomes of people who may be learned from unless they object, but whom no notice reached.
  public enum Unreached {
    /// They are learned from as everybody else.
    IN,
    /// They stay out until they are told.
    OUT
  }

  /// What becomes of what people said to an assistant.
  public enum Conversations {
    /// None of it is learned.
    OUT,
    /// It is learned where the person agreed to it, each conversation by itself.
    CONSENT
  }

  /// How it is known that somebody is of full age.
  public sealed interface AgeProof {

    /// The platform says so, or a list that the operator brought.
    record Assured() implements AgeProof {}

    /// The operator answers for everybody of whom nothing is known.
    ///
    /// @param why what makes the operator sure, such as a rule of registration
    /// @param by who answers for it
    /// @param on since when
    record Attested(String why, String by, LocalDate on) implements AgeProof {}
  }

  public Policy {
    platforms = Collections.unmodifiableSortedSet(new TreeSet<>(platforms));
    jurisdictions = Collections.unmodifiableSortedMap(new TreeMap<>(jurisdictions));
    if (!jurisdictions.containsKey(ELSEWHERE)) {
      throw new IllegalArgumentException(
          "expected a jurisdiction for everybody else (`jurisdiction * = …`), but there is none");
    }
    if (quarantine.isNegative()) {
      throw new IllegalArgumentException("a quarantine is not negative, but was " + quarantine);
    }
    inOrder("announced", announced, "objection-until", objectionUntil);
    inOrder("objection-until", objectionUntil, "training-from", trainingFrom);
    inOrder("announced", announced, "training-from", trainingFrom);
  }

  /// Reads a policy; an error names line and column. `where` names the file in errors.
  public static Policy parse(String text, String where) {
    return PolicyText.parse(text, where);
  }

  /// The policy of a fresh home: every platform, objection mode, public and of full age, no limit
  /// of depth, no quarantine, training may start at once.
  public static Policy fresh() {
    return parse(PolicyText.FRESH, "the policy of a fresh home");
  }

  /// What releases call this policy: its name and the digest of its text.
  public String reference() {
    return "%s (%s)".formatted(name, Digest.of(text));
  }

  /// The jurisdiction of a person of this country; of several countries, or of an unknown one where
  /// any country asks for consent, the one that asks for more.
  public Jurisdiction of(Set<String> countries) {
    List<Jurisdiction> possible =
        countries.isEmpty()
            ? List.copyOf(jurisdictions.values())
            : countries.stream().map(this::of).toList();
    return possible.stream()
        .filter(each -> each.mode() == Mode.CONSENT)
        .findFirst()
        .orElseGet(possible::getFirst);
  }

  private Jurisdiction of(String country) {
    Jurisdiction own = jurisdictions.get(country);
    return own == null ? Objects.requireNonNull(jurisdictions.get(ELSEWHERE)) : own;
  }

  /// Whether it reaches this platform.
  public boolean reaches(String platform) {
    return platforms.isEmpty() || platforms.contains(platform);
  }

  /// Refuses a training that answers to an instant before it may start (in UTC).
  public void requireStarted(Instant asOf) {
    trainingFrom.ifPresent(first -> {
      if (asOf.isBefore(first.atStartOfDay(ZoneOffset.UTC).toInstant())) {
        throw new Refusal(
            "the policy \"%s\" lets training start on %s, but this build answers to %s"
                .formatted(name, first, asOf));
      }
    });
  }

  private static void inOrder(
      String earlier, Optional<LocalDate> one, String later, Optional<LocalDate> other) {
    if (one.isPresent() && other.isPresent() && !one.get().isBefore(other.get())) {
      throw new IllegalArgumentException(
          "expected %s to be before %s, but they are %s and %s"
              .formatted(earlier, later, one.get(), other.get()));
    }
  }
}
