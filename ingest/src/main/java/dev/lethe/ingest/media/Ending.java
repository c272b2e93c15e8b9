package dev.lethe.ingest.media;

import module java.base;

import dev.lethe.core.corpus.Medium.Sort;

/// The endings of names that media have, without the dot.
final class Ending {

  private static final Map<Sort, Set<String>> KNOWN =
      Map.of(
          Sort.PHOTO,
          Set.of("jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "bmp", "tif", "tiff", "avif"),
          Sort.VIDEO,
          Set.of("mp4", "mov", "m4v", "3gp", "webm", "avi", "mkv"),
          Sort.SOUND,
          Set.of("mp3", "m4a", "aac", "ogg", "opus", "wav", "flac"));

  private Ending() {}

  /// What a file of this name is, or empty if it is no medium.
  static Optional<Sort> sort(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') < 0
        ? Optional.empty()
        : Arrays.stream(Sort.values()).filter(sort -> knows(sort, ending)).findFirst();
  }

  private static boolean knows(Sort sort, String ending) {
    return KNOWN.getOrDefault(sort, Set.of()).contains(ending);
  }
}
