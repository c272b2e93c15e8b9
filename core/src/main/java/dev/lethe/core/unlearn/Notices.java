package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.corpus.Landed;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Subject;
import dev.lethe.core.unlearn.Letter.Announce;

/// Announces training to everybody who can be reached, before it starts (GDPR Art. 13, 14 and
/// 21(4)): with the dates of the policy, a link to say no, in the person's language.
public final class Notices {

  private final Workshop workshop;
  private final Carrier carrier;
  private final String origin;
  private final InstantSource clock;

  /// @param origin how the house is reached, such as `https://forget.example`
  /// @param clock says when a letter was delivered
  public Notices(Workshop workshop, Carrier carrier, String origin, InstantSource clock) {
    this.workshop = workshop;
    this.carrier = carrier;
    this.origin = origin;
    this.clock = clock;
  }

  /// What became of the notices, in people.
  ///
  /// @param delivered whose letters were taken on just now
  /// @param before who was told before and got no further letter
  /// @param refused whose addresses were refused for good
  /// @param unreachable who has no address that anybody has verified
  /// @param spared who objected or took a consent back, and got none
  public record Report(int delivered, int before, int refused, int unreachable, int spared) {}

  /// Whom to write to.
  public enum Whom {
    /// Whoever was not told before.
    NEW,
    /// Everybody, once more.
    EVERYBODY
  }

  /// What became of one person's notice.
  private enum Fate {
    DELIVERED,
    BEFORE,
    REFUSED,
    UNREACHABLE,
    SPARED
  }

  /// Writes to people; each gets one letter, whatever the number of their accounts, and each
  /// delivery is recorded before the next letter goes out.
  public Report announce(Whom whom) {
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    for (Subject subject : workshop.registry().people().subjects()) {
      fates.merge(announce(subject, whom), 1, Integer::sum);
    }
    return new Report(
        fates.getOrDefault(Fate.DELIVERED, 0),
        fates.getOrDefault(Fate.BEFORE, 0),
        fates.getOrDefault(Fate.REFUSED, 0),
        fates.getOrDefault(Fate.UNREACHABLE, 0),
        fates.getOrDefault(Fate.SPARED, 0));
  }

  private Fate announce(Subject subject, Whom whom) {
    if (subject.isLeaving()) {
      return Fate.SPARED;
    }
    if (whom == Whom.NEW && subject.told().isPresent()) {
      return Fate.BEFORE;
    }
    List<Landed> landed =
        subject.accounts().stream()
            .map(workshop.landing()::read)
            .flatMap(Optional::stream)
            .toList();
    Optional<Announce> letter = letter(landed);
    if (letter.isEmpty()) {
      return Fate.UNREACHABLE;
    }
    if (!isTaken(letter.get())) {
      return Fate.REFUSED;
    }
    workshop.registry().told(reached(landed, letter.get().to()), clock.instant());
    return Fate.DELIVERED;
  }

  /// Only accounts that carry the address themselves: if a link turns out wrong, the other person
  /// was not told.
  private SortedSet<Pseudonym> reached(List<Landed> landed, String address) {
    return landed.stream()
        .filter(each -> each.address().equals(Optional.of(address)))
        .map(each -> workshop.keys().placement().of(each.account()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isTaken(Announce letter) {
    try {
      carrier.carry(letter);
      return true;
    } catch (Undeliverable _) {
      return false;
    }
  }

  private Optional<Announce> letter(List<Landed> landed) {
    return landed.stream()
        .map(Landed::address)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(address ->
            new Announce(
                address,
                language(landed),
                workshop.policy().objectionUntil(),
                workshop.policy().trainingFrom(),
                origin + "/object?who=" + URLEncoder.encode(address, StandardCharsets.UTF_8)));
  }

  /// The language that most of a person's documents name, or English.
  private static String language(List<Landed> landed) {
    Map<String, Long> counts =
        landed.stream()
            .flatMap(each -> each.documents().values().stream())
            .flatMap(document -> document.language().stream())
            .map(tag -> Locale.forLanguageTag(tag).getLanguage())
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("en");
  }
}
