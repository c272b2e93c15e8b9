package dev.lethe.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Eligibility.Excluded;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Standing;
import dev.lethe.core.rights.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule keeps its documents out, and of several rules the first in the order speaks.
class JudgingTest {

  private static final Account ALICE = Account.actor("https://town.example/users/1");
  private static final Instant PUBLISHED = Instant.parse("2025-03-01T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2025-06-01T00:00:00Z");

  private static final String STRICT =
      """
      lethe.dev/policy@v1
      name = strict
      platforms = activitypub
      jurisdiction * = objection "GDPR Art. 6(1)(f)"
      jurisdiction BR = consent "LGPD Art. 7"
      announced = none
      objection-until = none
      training-from = none
      unreached = out
      age = platform
      depth = 2025-02-01
      quarantine = 30 days
      """;

  /// One fault of a document or its author, by the reason it must give.
  enum Fault {
    AUDIENCE,
    AGE,
    OBJECTION,
    CONSENT,
    NOTICE,
    DEPTH,
    QUARANTINE,
    EPHEMERAL,
    RESERVATION,
    GONE,
    BOT,
    EMPTY;

    Reason reason() {
      return Reason.valueOf(name());
    }
  }

  @Test
  void withoutAFaultItMayBeLearned() {
    assertThat(judge(EnumSet.noneOf(Fault.class))).isInstanceOf(Eligibility.Eligible.class);
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultKeepsItOut(Fault fault) {
    assertThat(reason(EnumSet.of(fault))).isEqualTo(fault.reason());
  }

  @ParameterizedTest
  @EnumSource
  void ofThisAndAllLaterFaultsThisOneSpeaks(Fault fault) {
    Set<Fault> faults = EnumSet.range(fault, Fault.EMPTY);
    if (fault == Fault.DEPTH) {
      faults.remove(Fault.QUARANTINE); // a document is not too old and too young
    }
    assertThat(reason(faults)).isEqualTo(fault.reason());
  }

  @Test
  void aYesAdmitsWhereConsentIsAskedFor() {
    Landed landed = landed(EnumSet.of(Fault.CONSENT));
    assertThat(judge(List.of(landed), Standing.CONSENTED, STRICT))
        .isInstanceOf(Eligibility.Eligible.class);
  }

  @Test
  void whoWasNotToldStaysOutWhereAPolicySaysSoUnlessTheySaidYes() {
    List<Landed> landed = List.of(landed(EnumSet.noneOf(Fault.class)));
    Subject silent = subject(Standing.SILENT, Optional.empty());
    assertThat(judge(landed, silent, STRICT))
        .isEqualTo(new Excluded(Reason.NOTICE, "a notice required, but none reached its author"));
    assertThat(judge(landed, subject(Standing.CONSENTED, Optional.empty()), STRICT))
        .isInstanceOf(Eligibility.Eligible.class);
    for (String lax : List.of("unreached = in\n", "")) {
      assertThat(judge(landed, silent, STRICT.replace("unreached = out\n", lax)))
          .isInstanceOf(Eligibility.Eligible.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',                        2025-05-01T00:00:00Z, the policy lets nothing",
    "'conversations = out',     2025-05-01T00:00:00Z, the policy lets nothing",
    "'conversations = consent', ,                     a consent of its own required",
    "'conversations = consent', 2025-06-01T00:00:01Z, a consent of its own required"
  })
  void whatWasSaidToAnAssistantStaysOut(String line, @Nullable Instant agreed, String why) {
    Excluded out = (Excluded) judge(conversation(agreed), line);
    assertThat(out.reason()).isEqualTo(Reason.CONSENT);
    assertThat(out.rule()).startsWith("said to an assistant").contains(why);
  }

  @Test
  void whatWasSaidToAnAssistantMayBeLearnedWithAConsentOfItsOwn() {
    assertThat(judge(conversation(AS_OF), "conversations = consent"))
        .isInstanceOf(Eligibility.Eligible.class);
  }

  @Test
  void aYesToBeingLearnedFromIsNoneToWhatWasSaidToAnAssistant() {
    String ground = STRICT + "conversations = consent\n";
    assertThat(judge(List.of(conversation(null)), Standing.CONSENTED, ground))
        .isInstanceOf(Excluded.class);
  }

  private static Eligibility judge(Landed landed, String line) {
    return judge(List.of(landed), Standing.SILENT, STRICT + line + "\n");
  }

  private static Landed conversation(@Nullable Instant agreed) {
    Landed landed = new Landed(ALICE);
    landed.take(new Item.Described(profile(Set.of(), Openness.OPEN)));
    landed.take(
        new Item.Said(
            new Document(
                ALICE,
                "talk-1",
                Kind.CONVERSATION,
                Audience.PUBLIC,
                PUBLISHED,
                PUBLISHED,
                Optional.empty(),
                Wish.NONE,
                Optional.ofNullable(agreed),
                List.of(),
                "words")));
    return landed;
  }

  @Test
  void whoTookAConsentBackStaysOutOnEveryGround() {
    Landed landed = landed(EnumSet.noneOf(Fault.class));
    String ground = STRICT.replace("= consent", "= objection");
    assertThat(judge(List.of(landed), Standing.SILENT, ground))
        .isInstanceOf(Eligibility.Eligible.class);
    assertThat(judge(List.of(landed), Standing.TOOK_BACK, ground))
        .isEqualTo(new Excluded(Reason.CONSENT, "its author took a consent back"));
  }

  @Test
  void anAttestedAgeSpeaksWhereThePlatformIsSilent() {
    Landed landed = landed(EnumSet.of(Fault.AGE));
    landed.take(attested(AgeGroup.ADULT));
    assertThat(judge(List.of(landed), Standing.SILENT, STRICT))
        .isInstanceOf(Eligibility.Eligible.class);
    landed.take(attested(AgeGroup.MINOR));
    assertThat(judge(List.of(landed), Standing.SILENT, STRICT)).isInstanceOf(Excluded.class);
  }

  @Test
  void whoAnswersForAllAgesDoesNotAnswerForMinors() {
    String attested =
        STRICT.replace(
            "age = platform", "age = attested \"18 to register\" by Jo Doe on 2025-01-01");
    Landed landed = landed(EnumSet.of(Fault.AGE));
    assertThat(judge(List.of(landed), Standing.SILENT, attested))
        .isInstanceOf(Eligibility.Eligible.class);
    landed.take(attested(AgeGroup.MINOR));
    assertThat(judge(List.of(landed), Standing.SILENT, attested)).isInstanceOf(Excluded.class);
  }

  @Test
  void anotherPlatformIsOutOfReach() {
    assertThat(
            judge(
                List.of(landed(EnumSet.noneOf(Fault.class))),
                Standing.SILENT,
                STRICT.replace("platforms = activitypub", "platforms = facebook")))
        .isEqualTo(new Excluded(Reason.DEPTH, "the policy does not reach activitypub"));
  }

  @Test
  void anAccountThatIsShownToMembersOnlyIsNotPublic() {
    Landed landed = new Landed(ALICE);
    landed.take(new Item.Described(profile(EnumSet.noneOf(Fault.class), Openness.MEMBERS)));
    landed.take(new Item.Said(document(EnumSet.noneOf(Fault.class))));
    assertThat(judge(List.of(landed), Standing.SILENT, STRICT))
        .extracting(each -> ((Excluded) each).reason())
        .isEqualTo(Reason.AUDIENCE);
  }

  private static Item attested(AgeGroup age) {
    return new Item.Attested(ALICE, Optional.of(age), Optional.empty());
  }

  private static Reason reason(Set<Fault> faults) {
    return ((Excluded) judge(faults)).reason();
  }

  private static Eligibility judge(Set<Fault> faults) {
    Standing standing = faults.contains(Fault.OBJECTION) ? Standing.OBJECTED : Standing.SILENT;
    Optional<Instant> told =
        faults.contains(Fault.NOTICE) ? Optional.of(AS_OF.plusNanos(1)) : Optional.of(AS_OF);
    return judge(List.of(landed(faults)), subject(standing, told), STRICT);
  }

  private static Eligibility judge(List<Landed> accounts, Standing standing, String policy) {
    return judge(accounts, subject(standing, Optional.of(PUBLISHED)), policy);
  }

  private static Eligibility judge(List<Landed> accounts, Subject subject, String policy) {
    return Judgement.of(
            accounts, subject, Policy.parse(policy, "policy"), AS_OF, new PlainCuration())
        .decisions()
        .getFirst()
        .eligibility();
  }

  private static Subject subject(Standing standing, Optional<Instant> told) {
    return new Subject(new TreeSet<>(Set.of(new Pseudonym("00".repeat(32)))), standing, told);
  }

  private static Landed landed(Set<Fault> faults) {
    Landed landed = new Landed(ALICE);
    Openness openness = faults.contains(Fault.GONE) ? Openness.PRIVATE : Openness.OPEN;
    landed.take(new Item.Described(profile(faults, openness)));
    landed.take(new Item.Said(document(faults)));
    return landed;
  }

  private static Profile profile(Set<Fault> faults, Openness openness) {
    return new Profile(
        ALICE,
        Optional.empty(),
        faults.contains(Fault.AGE) ? AgeGroup.UNKNOWN : AgeGroup.ADULT,
        faults.contains(Fault.BOT) ? Nature.BOT : Nature.PERSON,
        Wish.NONE,
        Optional.empty(),
        openness,
        Optional.of(faults.contains(Fault.CONSENT) ? "BR" : "DE"),
        PUBLISHED);
  }

  private static Document document(Set<Fault> faults) {
    Instant published = PUBLISHED;
    if (faults.contains(Fault.DEPTH)) {
      published = Instant.parse("2025-01-31T23:59:59Z");
    } else if (faults.contains(Fault.QUARANTINE)) {
      published = AS_OF.minus(Duration.ofDays(29));
    }
    return new Document(
        ALICE,
        "note-1",
        faults.contains(Fault.EPHEMERAL) ? Kind.STORY : Kind.POST,
        faults.contains(Fault.AUDIENCE) ? Audience.FOLLOWERS : Audience.PUBLIC,
        published,
        published,
        Optional.empty(),
        faults.contains(Fault.RESERVATION) ? Wish.RESERVED : Wish.NONE,
        List.of(),
        faults.contains(Fault.EMPTY) ? "…" : "words");
  }
}
