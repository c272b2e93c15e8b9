package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;

/// Who says something, and to whom.
record Author(Account account, Audience audience) {

  /// The author says this; words that not everyone may read are not kept.
  Item says(String id, Kind kind, Instant at, List<Medium> media, String words) {
    return says(id, kind, at, at, media, words);
  }

  /// The author said this at one time and changed it at another.
  Item says(String id, Kind kind, Instant at, Instant changed, List<Medium> media, String words) {
    String kept = isOpen() ? words : "";
    return new Item.Said(
        new Document(
            account, id, kind, audience, at, changed, Optional.empty(), Wish.NONE, media, kept));
  }

  private boolean isOpen() {
    return switch (audience) {
      case PUBLIC, UNLISTED -> true;
      case FOLLOWERS, DIRECT, UNKNOWN -> false;
    };
  }
}
