package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;

/// Somebody who posts on Bluesky: what its API lists, and what its stream says afterwards.
final class BlueskyMember {

  private static final String POST = "app.bsky.feed.post";

  private final Pen pen;
  private final List<Line> lines = new ArrayList<>();

  private BlueskyMember(Pen pen) {
    this.pen = pen;
  }

  /// All that is said by this member or about the account.
  static List<Line> lines(Pen pen) {
    BlueskyMember member = new BlueskyMember(pen);
    member.add(member.profile());
    for (int i = 0; i < 2 + pen.draw(4); i++) {
      member.post("3k%s%d".formatted(pen.person().name(), i));
    }
    if (pen.draw(20) == 0) {
      member.add(member.event("account").put("account", member.gone()));
    }
    return member.lines;
  }

  private Json.Members profile() {
    Json.Members profile =
        Json.object()
            .put("did", pen.id())
            .put("handle", pen.person().name() + ".town.example")
            .put("description", pen.words())
            .put("createdAt", "2023-05-01T00:00:00Z");
    if (pen.draw(2) == 0) {
      profile.put("ageGroup", pen.age());
    } else {
      lines.add(new Line(pen.account(), Part.AGES, pen.account() + "," + pen.age()));
    }
    pen.person().address().ifPresent(address -> profile.put("verifiedAddress", address));
    return profile;
  }

  private void post(String key) {
    Instant at = pen.instant();
    String words = pen.words();
    String uri = "at://%s/%s/%s".formatted(pen.id(), POST, key);
    add(Json.object().put("uri", uri).put("cid", "c").put("value", record(at, words)));
    switch (pen.draw(6)) {
      case 0 -> add(commit("update", key, pen.after(at), record(at, words + " " + pen.words())));
      case 1 -> add(commit("delete", key, pen.after(at), Json.object().done()));
      case 2 -> add(commit("create", key, at, record(at, words)));
      case 3 -> add(commit("create", key + "x", at, record(pen.after(at), Words.nearly(words))));
      default -> {}
    }
  }

  private static Json.Obj record(Instant at, String words) {
    return Json.object()
        .put("$type", POST)
        .put("createdAt", at.toString())
        .put("text", words)
        .done();
  }

  private Json.Members commit(String operation, String key, Instant at, Json.Obj record) {
    Json.Members commit =
        Json.object()
            .put("rev", "r")
            .put("operation", operation)
            .put("collection", POST)
            .put("rkey", key);
    if (!operation.equals("delete")) {
      commit.put("record", record).put("cid", "c");
    }
    return event("commit").put("time_us", at.toEpochMilli() * 1000).put("commit", commit.done());
  }

  private Json.Members event(String kind) {
    return Json.object().put("did", pen.id()).put("kind", kind);
  }

  private Json gone() {
    return Json.object()
        .put("active", Json.of(false))
        .put("did", pen.id())
        .put("status", "deleted")
        .put("seq", 1)
        .done();
  }

  private void add(Json.Members object) {
    lines.add(new Line(pen.account(), Part.BLUESKY, object.done().text()));
  }
}
