package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.ingest.media.MediaFiles;

/// What is attached to a record of an export.
///
/// @param record the record
/// @param files the media that lie in the export
record Attachments(Node record, MediaFiles files) {

  /// The media, in order.
  List<Medium> media() {
    return pictures().flatMap(picture -> picture.described().stream()).toList();
  }

  /// A document for each medium with words on it, then one for each text beside media.
  List<Item> captions(Origin origin, Instant published, List<Node> tags) {
    List<Item> captions = new ArrayList<>();
    pictures()
        .flatMap(picture -> picture.caption(origin, Optional.of(published), tags).stream())
        .forEach(captions::add);
    texts(tags)
        .map(words -> Said.of(origin, Kind.CAPTION, published, published, List.of(), words, ""))
        .forEach(captions::add);
    return captions;
  }

  /// All words on and beside the media.
  Stream<String> words(List<Node> tags) {
    return Stream.concat(pictures().map(picture -> picture.words(tags)), texts(tags));
  }

  /// What tells a record without words from others: its media and links.
  String about() {
    Stream<String> files = pictures().map(Picture::file);
    Stream<String> links =
        parts()
            .flatMap(part -> part.get("external_context").stream())
            .flatMap(link -> link.textIfAny("url").stream());
    return Stream.concat(files, links).collect(Collectors.joining("\n"));
  }

  private Stream<Picture> pictures() {
    return parts()
        .flatMap(part -> part.get("media").stream())
        .map(each -> new Picture(each, files));
  }

  private Stream<Node> parts() {
    return record.items("attachments").stream().flatMap(each -> each.items("data").stream());
  }

  /// Texts in an attachment that holds the person's own media. A text without them is a shared
  /// one's, a memory's or an app's.
  private Stream<String> texts(List<Node> tags) {
    return record.items("attachments").stream()
        .map(each -> each.items("data"))
        .filter(parts -> parts.stream().anyMatch(part -> part.has("media")))
        .filter(parts -> parts.stream().allMatch(part -> part.has("media") || part.has("text")))
        .flatMap(List::stream)
        .flatMap(part -> part.textIfAny("text").stream())
        .map(words -> Words.of(words, tags))
        .filter(words -> !words.isEmpty());
  }
}
