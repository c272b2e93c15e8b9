package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.ingest.json.Value;

/// What a list of records holds.
enum Section {
  /// Posts on the person's own timeline, and reels.
  POSTS,
  /// Posts on timelines of others, whose audience others choose.
  POSTS_ELSEWHERE,
  /// Posts in groups.
  GROUP_POSTS,
  /// Stories, shown for a day.
  STORIES,
  /// Comments.
  COMMENTS,
  /// Comments in groups.
  GROUP_COMMENTS,
  /// Likes and other reactions.
  REACTIONS,
  /// Photos and videos outside posts.
  MEDIA,
  /// Records of the Graph API.
  GRAPH,
  /// Nothing says what; each record tells by its own shape.
  ANY;

  private static final Map<String, Section> LISTS =
      Map.ofEntries(
          Map.entry("status_updates", POSTS),
          Map.entry("posts_v2", POSTS),
          Map.entry("lasso_videos_v2", POSTS),
          Map.entry("group_posts_v2", GROUP_POSTS),
          Map.entry("group_posts", GROUP_POSTS),
          Map.entry("archived_stories_v2", STORIES),
          Map.entry("archived_stories", STORIES),
          Map.entry("comments_v2", COMMENTS),
          Map.entry("comments", COMMENTS),
          Map.entry("group_comments_v2", GROUP_COMMENTS),
          Map.entry("group_comments", GROUP_COMMENTS),
          Map.entry("reactions_v2", REACTIONS),
          Map.entry("reactions", REACTIONS),
          Map.entry("other_photos_v2", MEDIA),
          Map.entry("photos", MEDIA),
          Map.entry("videos_v2", MEDIA),
          Map.entry("videos", MEDIA));

  /// The files of an export that are read, and what a bare list in them holds.
  private static final List<Map.Entry<Pattern, Section>> FILES =
      List.of(
          file("your_posts.*|profile_posts|your_reels", POSTS),
          file("posts_on_other_pages_and_profiles", POSTS_ELSEWHERE),
          file("group_posts_and_comments|your_posts(_and_comments)?_in_groups", GROUP_POSTS),
          file("archived_stories", STORIES),
          file("comments", COMMENTS),
          file("your_comments_in_groups", GROUP_COMMENTS),
          file("likes_and_reactions|posts_and_comments", REACTIONS),
          file("(your_)?(uncategorized_photos|videos|photos)", MEDIA));

  private static final Pattern PROFILE = Pattern.compile("profile_information(_[0-9]+)?\\.json");
  private static final Pattern ALBUM = Pattern.compile("(?s).*[/\\\\!]album[/\\\\][0-9]+\\.json");

  private static Map.Entry<Pattern, Section> file(String name, Section section) {
    return Map.entry(Pattern.compile("(" + name + ")(_[0-9]+)?\\.json"), section);
  }

  /// What the list of this name holds, or empty if it is none of an export's lists.
  static Optional<Section> ofList(String name) {
    return Optional.ofNullable(LISTS.get(name));
  }

  /// What a bare list in the file of this name holds, or empty if it is none of an export's files.
  /// Of two that fit the later says more.
  static Optional<Section> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return FILES.stream()
        .filter(file -> file.getKey().matcher(lower).matches())
        .map(Map.Entry::getValue)
        .reduce((_, last) -> last);
  }

  /// Whether a file of this name describes the export's owner.
  static boolean isProfile(String name) {
    return PROFILE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /// Whether an album lies at this path. Albums have only numbers for names, as group chats do.
  static boolean isAlbum(String path) {
    return ALBUM.matcher(path.toLowerCase(Locale.ROOT)).matches();
  }

  /// What this record is, if nothing around it says so. A file of records of the Graph API may have
  /// any name.
  Section of(Node record) {
    if (record.has("id") && (record.has("from") || record.has("created_time"))) {
      return GRAPH;
    }
    if (this != ANY) {
      return this;
    }
    if (record.has("label_values") || holds(record, "reaction")) {
      return REACTIONS;
    }
    if (holds(record, "comment")) {
      return COMMENTS;
    }
    if (record.has("timestamp") && !record.has("id")) {
      return POSTS;
    }
    return record.has("uri") ? MEDIA : GRAPH;
  }

  private static boolean holds(Node record, String name) {
    return record.items("data").stream().anyMatch(each -> each.has(name));
  }

  /// Whether an element of a list named `data` belongs to the Graph API; an export's records have
  /// parts of themselves there.
  static boolean isGraph(Value element) {
    return element instanceof Value.Members(var members)
        && Stream.of("id", "from", "message", "created_time").anyMatch(members::containsKey);
  }
}
