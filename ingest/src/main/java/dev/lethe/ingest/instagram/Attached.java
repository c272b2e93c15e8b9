package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Medium;
import dev.lethe.ingest.media.MediaFiles;
import dev.lethe.ingest.text.PlainText;

/// A photo or a video of an export, as the record of its post describes it and, if it lies in the
/// export, its file. Where it was made and with what (`media_metadata`) is not looked at.
///
/// @param files the media that lie in the export
/// @param uri its path in the export; empty if it has none
/// @param made when it was made, or empty
/// @param words the caption of its own; empty if it has none
/// @param description the words for those who cannot see it; empty if there are none
record Attached(
    MediaFiles files, String uri, Optional<Instant> made, String words, String description) {

  private static final Set<String> PHOTOS =
      Set.of("jpg", "jpeg", "png", "webp", "heic", "heif", "avif", "gif");
  private static final Set<String> VIDEOS = Set.of("mp4", "mov", "m4v", "webm", "mkv", "avi");
  private static final Set<String> SOUNDS = Set.of("mp3", "m4a", "aac", "wav", "ogg", "opus");

  static Attached of(Fields medium, MediaFiles files) {
    return new Attached(
        files,
        medium.text("uri"),
        medium.time("creation_timestamp"),
        PlainText.of(medium.text("title")),
        PlainText.of(medium.text("alt_text")));
  }

  /// What it is, by its name and its file; empty if its name does not tell.
  Optional<Medium> medium() {
    return sort().map(sort -> files.at(uri, Medium.of(sort, made)));
  }

  private Optional<Medium.Sort> sort() {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    String end = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (PHOTOS.contains(end)) {
      return Optional.of(Medium.Sort.PHOTO);
    }
    if (VIDEOS.contains(end)) {
      return Optional.of(Medium.Sort.VIDEO);
    }
    return SOUNDS.contains(end) ? Optional.of(Medium.Sort.SOUND) : Optional.empty();
  }

  /// What cannot be told of it, or empty.
  Optional<String> problem() {
    return uri.isEmpty() || sort().isPresent()
        ? Optional.empty()
        : Optional.of(
            "expected the name of a photo, a video or a sound under \"uri\", but found another;"
                + " what it belongs to is read without it");
  }
}
