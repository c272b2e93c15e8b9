package dev.lethe.curate;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Curated;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.rights.Account;

/// Documents of one invented person, one a day.
final class CuratedTexts {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private CuratedTexts() {}

  static List<Curated> of(String... texts) {
    return new SocialCuration().curate(documents(List.of(texts)));
  }

  static List<Document> documents(List<String> texts) {
    return IntStream.range(0, texts.size()).mapToObj(i -> document(i, texts.get(i))).toList();
  }

  private static Document document(int day, String text) {
    Instant when = FIRST.plus(Duration.ofDays(day));
    return new Document(
        new Account("test", "1"),
        "id-" + day,
        Kind.POST,
        Audience.PUBLIC,
        when,
        when,
        Optional.empty(),
        text);
  }
}
