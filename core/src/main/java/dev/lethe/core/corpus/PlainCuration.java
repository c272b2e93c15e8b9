package dev.lethe.core.corpus;

import module java.base;

/// The least curation there is: texts without words stay out, and of texts that are the same but
/// for capitals and punctuation the earlier one stays.
public final class PlainCuration implements Curation {

  /// The name of these rules in a recipe.
  public static final String NAME = "plain-v1";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Curated> curate(List<Document> documents) {
    Set<String> said = new HashSet<>();
    return documents.stream().map(document -> curated(document.text(), said)).toList();
  }

  private static Curated curated(String text, Set<String> said) {
    String bare = text.replace(Mentions.PLACEHOLDER, "");
    if (bare.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Curated.Dropped(Reason.EMPTY, "it has no words");
    }
    String folded = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    return said.add(folded.strip())
        ? new Curated.Kept(text, new TreeMap<>())
        : new Curated.Dropped(Reason.DUPLICATE, "its author said the same before");
  }
}
