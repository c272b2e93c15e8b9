package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.story.Person.Nature;

/// Somebody who posts on Instagram and downloads an export once or twice.
final class InstagramMember {

  private static final String ACTIVITY = "your_instagram_activity/";
  private static final String PROFILE =
      "personal_information/personal_information/personal_information.json";

  private final Pen pen;
  private final List<Post> posts = new ArrayList<>();

  /// A photo and its caption.
  private record Post(Instant at, String caption) {}

  private InstagramMember(Pen pen) {
    this.pen = pen;
  }

  /// This member's exports; in the older one captions may be others.
  static List<Line> lines(Pen pen) {
    InstagramMember member = new InstagramMember(pen);
    for (int i = 0; i < 3 + pen.draw(3); i++) {
      member.posts.add(new Post(pen.instant(), pen.words()));
    }
    List<Line> lines = new ArrayList<>(List.of(member.export()));
    if (pen.draw(2) == 0) {
      member.posts.removeIf(_ -> pen.draw(3) == 0);
      member.posts.replaceAll(post -> pen.draw(3) == 0 ? new Post(post.at(), pen.words()) : post);
      lines.add(member.export());
    }
    return lines;
  }

  private Line export() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(PROFILE, profile().text());
    files.put(
        ACTIVITY + "media/posts_1.json", Json.of(posts.stream().map(this::post).toList()).text());
    files.put(ACTIVITY + "media/stories.json", stories().text());
    files.put(ACTIVITY + "comments/post_comments_1.json", Json.of(List.of(comment())).text());
    String age = pen.draw(2) == 0 ? pen.age() : "";
    return new Export(
            pen.account(),
            pen.draw(8) > 0 ? "public" : "",
            pen.person().address().orElse(""),
            age,
            files)
        .line();
  }

  private Json profile() {
    Json.Members about =
        Json.object()
            .put("Username", entry(pen.person().name() + ".lake"))
            .put("Bio", entry("I measure the " + pen.person().name() + "ish lake."))
            .put("Private account", entry(isPrivate() ? "True" : "False"));
    pen.born().ifPresent(year -> about.put("Date of birth", entry(year + "-06-15")));
    Json user =
        Json.object().put("title", "User information").put("string_map_data", about.done()).done();
    return Json.object().put("profile_user", Json.of(List.of(user))).done();
  }

  private boolean isPrivate() {
    return pen.person().nature() == Nature.PRIVATE;
  }

  private static Json entry(String value) {
    return Json.object().put("href", "").put("value", value).put("timestamp", 0).done();
  }

  private Json post(Post post) {
    return Json.object().put("media", Json.of(List.of(photo(post)))).done();
  }

  private static Json photo(Post post) {
    return Json.object()
        .put("uri", "media/posts/202503/photo_%d.jpg".formatted(post.at().getEpochSecond()))
        .put("creation_timestamp", post.at().getEpochSecond())
        .put("title", post.caption())
        .done();
  }

  private Json stories() {
    Json story = photo(new Post(pen.instant(), "For a day: " + pen.words()));
    return Json.object().put("ig_stories", Json.of(List.of(story))).done();
  }

  private Json comment() {
    Json entries =
        Json.object()
            .put("Comment", Json.object().put("value", pen.words()).done())
            .put("Media Owner", Json.object().put("value", "somebody").done())
            .put("Time", Json.object().put("timestamp", pen.instant().getEpochSecond()).done())
            .done();
    return Json.object()
        .put("media_list_data", Json.of(List.of(Json.object().put("uri", "").done())))
        .put("string_map_data", entries)
        .done();
  }
}
