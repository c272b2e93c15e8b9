package dev.lethe.curate;

import module java.base;

import dev.lethe.core.corpus.Curated;
import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Curated.Kept;
import dev.lethe.core.corpus.Curation;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Reason;
import dev.lethe.curate.duplicate.Said;
import dev.lethe.curate.personal.PersonalData;
import dev.lethe.curate.personal.PersonalType;
import dev.lethe.curate.quality.SocialProfile;

/// Curation for short posts: personal data becomes placeholders, then the social profile judges
/// what is left, then what the person said before goes. Of what is the same the earlier stays.
public final class SocialCuration implements Curation {

  /// The name of these rules in a recipe. Whoever changes a rule changes it.
  public static final String NAME = "social-v1";

  /// The most chars that a text may have. No platform takes longer posts: Facebook's, the longest,
  /// have 63,206.
  private static final int LONGEST = 1 << 16;

  private static final Dropped TOO_LONG =
      new Dropped(Reason.QUALITY, "it is longer than a post can be: more than 65,536 characters");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Curated> curate(List<Document> documents) {
    Said said = new Said();
    return documents.stream().map(document -> curated(document.text(), said)).toList();
  }

  private static Curated curated(String text, Said said) {
    if (text.length() > LONGEST) {
      return TOO_LONG;
    }
    PersonalData.Cleaned cleaned = PersonalData.cleaned(text);
    return SocialProfile.judge(cleaned.text())
        .or(() -> said.again(cleaned.text()))
        .<Curated>map(dropped -> dropped)
        .orElseGet(() -> new Kept(cleaned.text(), words(cleaned.replaced())));
  }

  private static SortedMap<String, Integer> words(Map<PersonalType, Integer> replaced) {
    SortedMap<String, Integer> words = new TreeMap<>();
    replaced.forEach((type, count) -> words.put(type.word(), count));
    return words;
  }
}
