package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.ingest.json.Value;

/// An album of an export, without its photos, which are read one by one.
final class Album {

  private Album() {}

  /// Whether these members describe an album.
  static boolean is(Node node) {
    return node.has("last_modified_timestamp") || node.has("cover_photo");
  }

  /// The document of the album's name and description, or empty if Facebook named it and nobody
  /// described it.
  static Optional<Item> item(Node album, Origin origin) {
    if (!(album.value() instanceof Value.Members)) {
      throw album.expected("an object");
    }
    Stream<String> name = album.text("name").filter(each -> !Picture.isAlbumGiven(each)).stream();
    String words =
        Words.lines(Stream.concat(name, album.text("description").stream()).map(Words::of));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Instant when =
        album
            .seconds("last_modified_timestamp")
            .orElseThrow(() -> album.missing("last_modified_timestamp"));
    return Optional.of(Said.album(origin, when, words));
  }
}
