package dev.lethe.ingest.instagram;

import module java.base;

/// The files of an export that are read, by their names, which are the same in every language.
enum Shelf {
  /// Photos, videos and carousels.
  POSTS("posts(_\\d+)?\\.json", "post"),
  /// Short videos.
  REELS("reels(_\\d+)?\\.json", "reel"),
  /// Long videos, as they were called until 2021.
  IGTV("igtv_videos(_\\d+)?\\.json", "igtv"),
  /// What was shown for a day.
  STORIES("stories(_\\d+)?\\.json", "story"),
  /// What the person wrote under posts and reels.
  COMMENTS("(post|reels)_comments(_\\d+)?\\.json", "comment"),
  /// Likes of posts and reels.
  LIKED_POSTS("liked_posts(_\\d+)?\\.json", "like"),
  /// Likes of comments.
  LIKED_COMMENTS("liked_comments(_\\d+)?\\.json", "comment-like"),
  /// Likes of stories.
  STORY_LIKES("story_likes(_\\d+)?\\.json", "story-like"),
  /// Answers to polls in stories.
  POLLS("polls(_\\d+)?\\.json", "poll"),
  /// What Instagram knows of the person: read before all else.
  PERSON("personal_information(_\\d+)?\\.json", "profile"),
  /// Records of the API, which are not part of an export.
  API("(media|comments|users?)(_\\d+)?\\.json|[^.].*\\.(jsonl|ndjson)", "");

  private final Pattern name;
  private final String word;

  Shelf(String name, String word) {
    this.name = Pattern.compile(name, Pattern.CASE_INSENSITIVE);
    this.word = word;
  }

  /// Where a file of this name, without its folders, belongs; empty if it is not opened.
  static Optional<Shelf> of(String file) {
    return Arrays.stream(values()).filter(shelf -> shelf.name.matcher(file).matches()).findFirst();
  }

  /// What the identifiers of its documents begin with.
  String word() {
    return word;
  }
}
