package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;
import dev.lethe.core.store.Digest;

/// Makes documents.
final class Said {

  private Said() {}

  /// A document of an export, whose records have no identifiers: its id is made of its kind, its
  /// second, and the digest of its words, so that it is the same wherever in whichever part of an
  /// export it stands. What has no words is told apart by what it is about.
  ///
  /// @param about tells records of one second without words apart
  static Item of(
      Origin origin,
      Kind kind,
      Instant published,
      Instant updated,
      List<Medium> media,
      String words,
      String about) {
    String tail = words.isEmpty() ? Digest.of("about " + about).brief() : Digest.of(words).brief();
    String id =
        kind.name().toLowerCase(Locale.ROOT) + "-" + published.getEpochSecond() + "-" + tail;
    Account author = origin.owner().known();
    return named(author, id, kind, origin.audience(), published, updated, media, words);
  }

  /// The name and the description of an album. When an album was last modified changes with every
  /// photo, so its id is made of its words alone.
  static Item album(Origin origin, Instant modified, String words) {
    Account author = origin.owner().known();
    String id = "album-" + Digest.of(words).brief();
    return named(author, id, Kind.CAPTION, origin.audience(), modified, modified, List.of(), words);
  }

  /// What a person says about himself or herself.
  static Item profile(
      Account author, Audience audience, Instant published, Instant updated, String words) {
    return named(author, "profile", Kind.PROFILE, audience, published, updated, List.of(), words);
  }

  /// A document that has an identifier. Words that not everyone may read are not taken along.
  static Item named(
      Account author,
      String id,
      Kind kind,
      Audience audience,
      Instant published,
      Instant updated,
      List<Medium> media,
      String words) {
    return new Item.Said(
        new Document(
            author,
            id,
            kind,
            audience,
            published,
            updated.isBefore(published) ? published : updated,
            Optional.empty(),
            Wish.NONE,
            media,
            isOpen(audience) ? words : ""));
  }

  private static boolean isOpen(Audience audience) {
    return switch (audience) {
      case PUBLIC, UNLISTED -> true;
      case FOLLOWERS, DIRECT, UNKNOWN -> false;
    };
  }
}
