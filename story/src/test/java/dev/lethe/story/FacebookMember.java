package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.story.Person.Nature;

/// Somebody who posts on Facebook and downloads an export once or twice.
final class FacebookMember {

  private static final String ACTIVITY = "your_facebook_activity/";
  private static final String PROFILE =
      "personal_information/profile_information/profile_information.json";
  private static final long JOINED = 1_457_438_400;

  private final Pen pen;
  private final List<Post> posts = new ArrayList<>();

  /// A post, and when it was edited, if it was.
  private record Post(Instant at, Optional<Instant> edited, String words) {}

  private FacebookMember(Pen pen) {
    this.pen = pen;
  }

  /// This member's exports.
  static List<Line> lines(Pen pen) {
    FacebookMember member = new FacebookMember(pen);
    for (int i = 0; i < 3 + pen.draw(3); i++) {
      member.post();
    }
    List<Line> lines = new ArrayList<>(List.of(member.export("2026-02-01T00:00:00Z")));
    if (pen.draw(2) == 0) {
      member.forgetEdits();
      lines.add(member.export("2025-08-01T00:00:00Z"));
    }
    return lines;
  }

  private void post() {
    Instant at = pen.instant();
    Optional<Instant> edited = pen.draw(4) == 0 ? Optional.of(pen.after(at)) : Optional.empty();
    String words = pen.words();
    posts.add(new Post(at, edited, words));
    if (pen.draw(5) == 0) {
      posts.add(new Post(pen.after(at), Optional.empty(), Words.nearly(words)));
    }
  }

  /// As it was a year before: some posts and all edits are still to come.
  private void forgetEdits() {
    posts.removeIf(_ -> pen.draw(3) == 0);
    posts.replaceAll(post -> new Post(post.at(), Optional.empty(), post.words()));
  }

  private Line export(String at) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(PROFILE, profile(Instant.parse(at)).text());
    files.put(
        ACTIVITY + "posts/your_posts__check_ins__photos_and_videos_1.json",
        Json.of(posts.stream().map(this::post).toList()).text());
    files.put(ACTIVITY + "comments_and_reactions/comments.json", comments().text());
    boolean stated = pen.person().nature() != Nature.PRIVATE && pen.draw(8) > 0;
    String age = pen.draw(2) == 0 ? pen.age() : "";
    return new Export(
            pen.account(),
            stated ? "public" : "",
            pen.person().address().orElse(""),
            age.equals("unknown") ? "" : age,
            files)
        .line();
  }

  private Json profile(Instant at) {
    Json.Members profile =
        Json.object()
            .put("name", Json.object().put("full_name", name()).done())
            .put(
                "current_city",
                Json.object().put("name", "Town").put("timestamp", at.getEpochSecond()).done())
            .put("profile_uri", "https://www.facebook.com/profile.php?id=" + pen.id())
            .put("registration_timestamp", JOINED);
    pen.born().ifPresent(year -> profile.put("birthday", birthday(year)));
    return Json.object().put("profile_v2", profile.done()).done();
  }

  private static Json birthday(int year) {
    return Json.object().put("year", year).put("month", 6).put("day", 15).done();
  }

  private Json post(Post post) {
    List<Json> data = new ArrayList<>(List.of(Json.object().put("post", bytes(post)).done()));
    post.edited()
        .ifPresent(edited ->
            data.add(Json.object().put("update_timestamp", edited.getEpochSecond()).done()));
    return Json.object()
        .put("timestamp", post.at().getEpochSecond())
        .put("title", name() + " updated her status.")
        .put("data", Json.of(data))
        .done();
  }

  /// Facebook writes each byte of UTF-8 as a character.
  private static String bytes(Post post) {
    return new String(post.words().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /// One comment; in a group, where nobody can state who reads it, or not.
  private Json comments() {
    long at = posts.isEmpty() ? JOINED : posts.getFirst().at().getEpochSecond() + 60;
    Json.Members comment =
        Json.object()
            .put("timestamp", at)
            .put("comment", "A comment of " + pen.person().name() + "ish people, on the boat.")
            .put("author", name());
    if (pen.draw(4) == 0) {
      comment.put("group", "Town Notices");
    }
    Json record =
        Json.object()
            .put("timestamp", at)
            .put("title", name() + " commented on a post.")
            .put("data", Json.of(List.of(Json.object().put("comment", comment.done()).done())))
            .done();
    return Json.object().put("comments_v2", Json.of(List.of(record))).done();
  }

  private String name() {
    return pen.person().name() + " Lake";
  }
}
