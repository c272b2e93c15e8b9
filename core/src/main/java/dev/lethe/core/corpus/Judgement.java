package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Subject;

/// What may be learned of one person, at one instant, under one policy. It depends on that person's
/// own documents and on nothing else.
///
/// @param decisions every document of the person with its eligibility, in canonical order: by
///   publication, then account, then id
public record Judgement(List<Decision> decisions) {

  private static final Comparator<Document> ORDER =
      Comparator.comparing(Document::published)
          .thenComparing(Document::author)
          .thenComparing(Document::id);

  /// One document and whether it may be learned.
  public record Decision(Document document, Eligibility eligibility) {}

  public Judgement {
    decisions = List.copyOf(decisions);
  }

  /// Judges all that landed about one person.
  ///
  /// @param accounts what landed about each of the person's accounts
  /// @param subject what the person has said, and whether the person was told
  /// @param asOf the instant at which age, waiting times and the like are judged
  /// @param curation what becomes of the words of documents that no rule excludes
  public static Judgement of(
      Collection<Landed> accounts,
      Subject subject,
      Policy policy,
      Instant asOf,
      Curation curation) {
    return new Judging(accounts, subject, policy, asOf, curation).judge(ORDER);
  }

  /// The words that may be learned, in canonical order.
  public List<String> texts() {
    return decisions.stream()
        .flatMap(each ->
            each.eligibility() instanceof Eligibility.Eligible(String text, var _)
                ? Stream.of(text)
                : Stream.empty())
        .toList();
  }
}
