package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Medium.Sort;

/// What a record of the Graph API is. The API says it only when asked (`metadata=1`); else its
/// fields tell.
enum GraphKind {
  USER,
  PAGE,
  GROUP,
  EVENT,
  PHOTO,
  VIDEO,
  ALBUM,
  COMMENT,
  POST,
  /// A reaction or an answer to an event that does not say to what.
  LOOSE;

  /// Fields that posts have and comments have not.
  private static final List<String> OF_POSTS =
      List.of("type", "status_type", "updated_time", "story", "permalink_url", "full_picture");

  /// Fields that comments have and posts have not.
  private static final List<String> OF_COMMENTS =
      List.of("attachment", "parent", "comment_count", "user_likes", "can_remove");

  /// What this record is.
  static GraphKind of(Node record) {
    String type =
        record
            .get("metadata")
            .flatMap(each -> each.textIfAny("type"))
            .or(() -> record.textIfAny("type"))
            .orElse("");
    boolean answer = record.has("rsvp_status") && !record.has("start_time");
    if (answer || Graph.isReaction(type)) {
      return LOOSE;
    }
    return switch (type) {
      case "user" -> USER;
      case "page" -> PAGE;
      case "group" -> GROUP;
      case "event" -> EVENT;
      case "comment" -> COMMENT;
      default -> byFields(record);
    };
  }

  private static GraphKind byFields(Node record) {
    if (record.has("start_time")) {
      return EVENT;
    }
    if (record.has("images")) {
      return PHOTO;
    }
    if (record.has("format") || record.has("embed_html")) {
      return VIDEO;
    }
    if (record.has("can_upload") || record.has("cover_photo")) {
      return ALBUM;
    }
    if (record.has("category") && !record.has("from")) {
      return PAGE;
    }
    if (isPerson(record)) {
      return USER;
    }
    return isComment(record) ? COMMENT : POST;
  }

  private static boolean isPerson(Node record) {
    return record.has("name")
        && Stream.of("from", "message", "story", "created_time", "link_type", "object_id")
            .noneMatch(record::has);
  }

  /// A post's id begins with its author's, a comment's with the post's.
  private static boolean isComment(Node record) {
    if (OF_COMMENTS.stream().anyMatch(record::has)) {
      return true;
    }
    String id = record.textIfAny("id").orElse("");
    String author = record.get("from").flatMap(from -> from.textIfAny("id")).orElse("");
    return id.contains("_")
        && !id.startsWith(author + "_")
        && OF_POSTS.stream().noneMatch(record::has);
  }

  /// The photo or video that belongs to this record; empty if it has none of its own. A shared
  /// link's picture is not its own.
  static Optional<Sort> medium(Node record) {
    boolean shared = record.textIfAny("status_type").equals(Optional.of("shared_story"));
    String type =
        record
            .get("attachment")
            .flatMap(each -> each.textIfAny("type"))
            .or(() -> record.textIfAny("type"))
            .orElse("");
    return switch (of(record)) {
      case PHOTO -> Optional.of(Sort.PHOTO);
      case VIDEO -> Optional.of(Sort.VIDEO);
      case COMMENT, POST -> shared ? Optional.empty() : medium(type);
      case USER, PAGE, GROUP, EVENT, ALBUM, LOOSE -> Optional.empty();
    };
  }

  private static Optional<Sort> medium(String type) {
    return switch (type) {
      case "photo" -> Optional.of(Sort.PHOTO);
      case "video", "video_inline" -> Optional.of(Sort.VIDEO);
      default -> Optional.empty();
    };
  }
}
