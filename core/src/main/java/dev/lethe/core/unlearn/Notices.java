package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.corpus.Landed;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Subject;
import dev.lethe.core.unlearn.Letter.Announce;

/// Announces training to everybody who can be reached, before it starts (GDPR Art. 13, 14 and
/// 21(4)): with the dates of the policy, a link to say no, in the person's language.
public final class Notices {

  private final Workshop workshop;
  private final Carrier carrier;
  private final String origin;

  /// @param origin how the house is reached, such as `https://forget.example`
  public Notices(Workshop workshop, Carrier carrier, String origin) {
    this.workshop = workshop;
    this.carrier = carrier;
    this.origin = origin;
  }

  /// What became of the notices.
  ///
  /// @param delivered how many people's letters were taken on
  /// @param refused how many people's addresses were refused for good
  /// @param unreachable how many people have no address that anybody has verified
  /// @param spared how many people objected or took a consent back, and get none
  public record Report(int delivered, int refused, int unreachable, int spared) {}

  /// Writes to everybody; each person gets one letter, whatever the number of their accounts.
  public Report announce() {
    int delivered = 0;
    int refused = 0;
    int unreachable = 0;
    int spared = 0;
    for (Subject subject : workshop.registry().people().subjects()) {
      Optional<Announce> letter = letter(subject);
      if (subject.isLeaving()) {
        spared++;
      } else if (letter.isEmpty()) {
        unreachable++;
      } else if (isTaken(letter.get())) {
        delivered++;
      } else {
        refused++;
      }
    }
    return new Report(delivered, refused, unreachable, spared);
  }

  private boolean isTaken(Announce letter) {
    try {
      carrier.carry(letter);
      return true;
    } catch (Undeliverable _) {
      return false;
    }
  }

  private Optional<Announce> letter(Subject subject) {
    List<Landed> landed =
        subject.accounts().stream()
            .map(workshop.landing()::read)
            .flatMap(Optional::stream)
            .toList();
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
