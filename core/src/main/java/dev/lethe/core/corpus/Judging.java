package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.corpus.Eligibility.Eligible;
import dev.lethe.core.corpus.Eligibility.Excluded;
import dev.lethe.core.corpus.Judgement.Decision;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Policy.AgeProof;
import dev.lethe.core.rights.Policy.Jurisdiction;
import dev.lethe.core.rights.Policy.Unreached;
import dev.lethe.core.rights.Standing;
import dev.lethe.core.rights.Subject;

/// One person's documents on their way to decisions. The rules are asked in the order of [Reason];
/// the first that excludes decides.
final class Judging {

  private final Map<Account, Landed> accounts = new HashMap<>();
  private final AgeGroup age;
  private final Subject subject;
  private final Policy policy;
  private final Instant asOf;
  private final Curation curation;

  Judging(
      Collection<Landed> accounts,
      Subject subject,
      Policy policy,
      Instant asOf,
      Curation curation) {
    accounts.forEach(landed -> this.accounts.put(landed.account(), landed));
    this.subject = subject;
    this.policy = policy;
    this.age = age(accounts);
    this.asOf = asOf;
    this.curation = curation;
  }

  Judgement judge(Comparator<Document> order) {
    List<Document> documents =
        accounts.values().stream()
            .flatMap(landed -> landed.documents().values().stream())
            .sorted(order)
            .toList();
    SequencedMap<Document, Eligibility> decided = new LinkedHashMap<>();
    documents.forEach(each -> excluded(each).ifPresent(why -> decided.put(each, why)));
    List<Document> left = documents.stream().filter(each -> !decided.containsKey(each)).toList();
    Iterator<Curated> curated = curation.curate(left).iterator();
    left.forEach(each -> decided.put(each, eligibility(curated.next())));
    return new Judgement(
        documents.stream()
            .map(each -> new Decision(each, Objects.requireNonNull(decided.get(each))))
            .toList());
  }

  private static Eligibility eligibility(Curated curated) {
    return switch (curated) {
      case Curated.Kept(String text, SortedMap<String, Integer> replaced) ->
          new Eligible(text, replaced);
      case Curated.Dropped(Reason reason, String rule) -> new Excluded(reason, rule);
    };
  }

  /// One attested age speaks for all accounts of a person; one attested minor outweighs it.
  private AgeGroup age(Collection<Landed> accounts) {
    Set<AgeGroup> attested = EnumSet.noneOf(AgeGroup.class);
    for (Landed landed : accounts) {
      attested.add(landed.profile().age());
      landed.attestedAge().ifPresent(attested::add);
    }
    if (attested.contains(AgeGroup.MINOR)) {
      return AgeGroup.MINOR;
    }
    boolean everybody = policy.age() instanceof AgeProof.Attested;
    return everybody || attested.contains(AgeGroup.ADULT) ? AgeGroup.ADULT : AgeGroup.UNKNOWN;
  }

  private Optional<Excluded> excluded(Document document) {
    Landed landed = Objects.requireNonNull(accounts.get(document.author()));
    return audience(landed, document)
        .or(this::age)
        .or(this::objection)
        .or(this::consent)
        .or(() -> agreement(document))
        .or(this::notice)
        .or(() -> depth(document))
        .or(() -> quarantine(document))
        .or(() -> ephemeral(document))
        .or(() -> reservation(landed, document))
        .or(() -> gone(landed, document))
        .or(() -> bot(landed))
        .or(() -> wordless(document));
  }

  private static Optional<Excluded> audience(Landed landed, Document document) {
    return switch (document.audience()) {
      case PUBLIC, UNLISTED ->
          landed.profile().openness() == Openness.MEMBERS
              ? out(Reason.AUDIENCE, "public required, but its author shows it to members only")
              : Optional.empty();
      case FOLLOWERS -> out(Reason.AUDIENCE, "public required, but it is for followers");
      case DIRECT -> out(Reason.AUDIENCE, "public required, but it is for named people");
      case UNKNOWN -> out(Reason.AUDIENCE, "public required, but its audience is unknown");
    };
  }

  private Optional<Excluded> age() {
    return switch (age) {
      case ADULT -> Optional.empty();
      case MINOR -> out(Reason.AGE, "full age required, but its author is a minor");
      case UNKNOWN -> out(Reason.AGE, "full age required, but its author's age is unknown");
    };
  }

  private Optional<Excluded> objection() {
    return switch (subject.standing()) {
      case SILENT, CONSENTED, TOOK_BACK -> Optional.empty();
      case HELD -> out(Reason.OBJECTION, "a request to leave it out is not confirmed yet");
      case OBJECTED -> out(Reason.OBJECTION, "its author's objection stands");
    };
  }

  /// Whoever took a consent back stays out on every ground: the policy may have changed since.
  private Optional<Excluded> consent() {
    return switch (subject.standing()) {
      case CONSENTED, HELD, OBJECTED -> Optional.empty();
      case TOOK_BACK -> out(Reason.CONSENT, "its author took a consent back");
      case SILENT -> ground();
    };
  }

  /// The ground is the same for all accounts of a person.
  private Optional<Excluded> ground() {
    Set<String> countries =
        accounts.values().stream()
            .flatMap(landed -> landed.profile().country().stream())
            .collect(Collectors.toSet());
    Jurisdiction ground = policy.of(countries);
    return switch (ground.mode()) {
      case OBJECTION -> Optional.empty();
      case CONSENT ->
          out(
              Reason.CONSENT,
              "consent required (%s), but none is on record".formatted(ground.basis()));
    };
  }

  /// What was said to an assistant was not said to everybody: it asks for more than other words.
  private Optional<Excluded> agreement(Document document) {
    if (document.kind() != Kind.CONVERSATION) {
      return Optional.empty();
    }
    return switch (policy.conversations()) {
      case OUT ->
          out(
              Reason.CONSENT,
              "said to an assistant, and the policy lets nothing of that be learned");
      case CONSENT ->
          document.agreed().filter(at -> !at.isAfter(asOf)).isPresent()
              ? Optional.empty()
              : out(
                  Reason.CONSENT,
                  "said to an assistant: a consent of its own required, but none is on record");
    };
  }

  /// Whoever said yes knows; whoever may object must be able to know.
  private Optional<Excluded> notice() {
    boolean must = policy.unreached() == Unreached.OUT && subject.standing() == Standing.SILENT;
    return must && !subject.isToldBy(asOf)
        ? out(Reason.NOTICE, "a notice required, but none reached its author")
        : Optional.empty();
  }

  private Optional<Excluded> depth(Document document) {
    if (!policy.reaches(document.author().platform())) {
      return out(Reason.DEPTH, "the policy does not reach " + document.author().platform());
    }
    return policy
        .depth()
        .filter(
            first -> document.published().isBefore(first.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .flatMap(first -> out(Reason.DEPTH, "the policy reaches back to " + first));
  }

  private static Optional<Excluded> ephemeral(Document document) {
    return document.kind() == Kind.STORY
        ? out(Reason.EPHEMERAL, "it was shown for a day and no longer")
        : Optional.empty();
  }

  private Optional<Excluded> quarantine(Document document) {
    Instant ripe = document.published().plus(policy.quarantine());
    return ripe.isAfter(asOf)
        ? out(Reason.QUARANTINE, "not to be learned before " + ripe)
        : Optional.empty();
  }

  private static Optional<Excluded> reservation(Landed landed, Document document) {
    if (document.wish() == Wish.RESERVED) {
      return out(Reason.RESERVATION, "a signal on it reserves it from such use");
    }
    return switch (landed.profile().wish()) {
      case NONE -> Optional.empty();
      case RESERVED -> out(Reason.RESERVATION, "its author's profile asks not to be indexed");
    };
  }

  private static Optional<Excluded> gone(Landed landed, Document document) {
    if (landed.isGone(document.id())) {
      return out(Reason.GONE, "deleted on its platform");
    }
    return landed.profile().openness() == Openness.PRIVATE
        ? out(Reason.GONE, "its author's account has gone private")
        : Optional.empty();
  }

  private static Optional<Excluded> bot(Landed landed) {
    return switch (landed.profile().nature()) {
      case PERSON -> Optional.empty();
      case BOT -> out(Reason.BOT, "its author is a program or an organisation");
    };
  }

  private static Optional<Excluded> wordless(Document document) {
    return document.kind() == Kind.REACTION
        ? out(Reason.EMPTY, "a reaction has no words of its own")
        : Optional.empty();
  }

  private static Optional<Excluded> out(Reason reason, String rule) {
    return Optional.of(new Excluded(reason, rule));
  }
}
