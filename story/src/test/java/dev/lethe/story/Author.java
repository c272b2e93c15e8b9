package dev.lethe.story;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.story.Line.Part;
import dev.lethe.story.Person.Nature;

/// One account that writes ActivityStreams.
final class Author {

  /// The instant that every trial's builds answer to; some posts are younger.
  static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

  private static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

  private final Pen pen;
  private final Person person;
  private final String actor;
  private final Random random;
  private final List<Line> lines = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();

  /// A post as it was first written.
  private record Post(String id, Instant published, String to, String text) {}

  Author(Pen pen) {
    this.pen = pen;
    this.person = pen.person();
    this.actor = pen.account();
    this.random = pen.random();
  }

  /// What this account wrote.
  List<Line> lines() {
    return lines;
  }

  /// Publishes a post and returns its id.
  String post(Optional<String> parent) {
    String id = actor + "/statuses/" + posts.size();
    String text =
        Words.post(random, person.name()) + pen.friends().get().map(Author::mention).orElse("");
    Post post = new Post(id, pen.instant(), audience(), text);
    posts.add(post);
    add("Create", post.published(), note(post, post.published(), post.text(), parent));
    return id;
  }

  /// Edits, deletes, repeats some posts.
  void change() {
    for (Post post : List.copyOf(posts)) {
      switch (random.nextInt(6)) {
        case 0 -> edit(post);
        case 1 -> delete(post);
        case 2 -> again(post);
        default -> {}
      }
    }
  }

  /// Likes or shares somebody's post.
  void react(String post) {
    Json.Members reaction =
        Json.object()
            .put("type", random.nextBoolean() ? "Like" : "Announce")
            .put("id", actor + "/reactions/1")
            .put("actor", actor)
            .put("object", post)
            .put("published", pen.instant().toString());
    lines.add(new Line(actor, Part.ACTIVITIES, reaction.put("to", PUBLIC).done().text()));
  }

  /// Publishes under somebody else's name, which nobody may.
  void speakFor(String other) {
    Json note =
        Json.object()
            .put("type", "Note")
            .put("id", other + "/statuses/0")
            .put("attributedTo", other)
            .put("published", "2025-12-31T00:00:00Z")
            .put("updated", "2026-01-01T00:00:00Z")
            .put("to", PUBLIC)
            .put("content", "these are not my words")
            .done();
    add("Update", AS_OF.minusSeconds(1), note);
  }

  private void edit(Post post) {
    Instant at = pen.after(post.published());
    String text = post.text() + " " + Words.sentence(random, person.name());
    add("Update", at, note(post, at, text, Optional.empty()));
  }

  private void delete(Post post) {
    Json.Members delete =
        Json.object()
            .put("type", "Delete")
            .put("id", post.id() + "#delete")
            .put("actor", actor)
            .put("object", Json.object().put("type", "Tombstone").put("id", post.id()).done());
    lines.add(new Line(actor, Part.ACTIVITIES, delete.done().text()));
  }

  /// Says the same or nearly the same again, in a post of its own, or sends the same post twice.
  private void again(Post post) {
    String id = random.nextBoolean() ? post.id() : post.id() + "-again";
    String text = random.nextBoolean() ? post.text() : Words.nearly(post.text());
    Post copy = new Post(id, post.published(), post.to(), text);
    add("Create", post.published(), note(copy, post.published(), text, Optional.empty()));
  }

  private void add(String type, Instant at, Json object) {
    Json activity =
        Json.object()
            .put("@context", "https://www.w3.org/ns/activitystreams")
            .put("type", type)
            .put("actor", actor)
            .put("published", at.toString())
            .put("object", object)
            .done();
    lines.add(new Line(actor, Part.ACTIVITIES, activity.text()));
  }

  private Json note(Post post, Instant updated, String text, Optional<String> parent) {
    Json.Members note =
        Json.object()
            .put("type", "Note")
            .put("id", post.id())
            .put("attributedTo", actor)
            .put("published", post.published().toString())
            .put("updated", updated.toString())
            .put("content", "<p>" + text + "</p>");
    switch (post.to()) {
      case "unlisted" -> note.put("to", actor + "/followers").put("cc", PUBLIC);
      case "followers" -> note.put("to", actor + "/followers");
      case "direct" -> note.put("to", "https://town.example/users/1");
      default -> note.put("to", PUBLIC);
    }
    if (Math.floorMod(text.hashCode(), 7) == 0) {
      note.put("saidTo", "assistant");
    }
    if (Math.floorMod(text.hashCode(), 3) == 0) {
      note.put("consent", updated.toString());
    }
    parent.ifPresent(each -> note.put("inReplyTo", each));
    return note.done();
  }

  private String audience() {
    if (person.nature() == Nature.PRIVATE) {
      return random.nextBoolean() ? "followers" : "direct";
    }
    return switch (random.nextInt(10)) {
      case 0 -> "unlisted";
      case 1 -> "followers";
      case 2 -> "direct";
      default -> "public";
    };
  }

  /// Half of the time with a link to the profile, as Mastodon writes it, half of the time bare.
  private static String mention(Person friend) {
    String account = friend.accounts().getFirst();
    String host = Person.isActor(account) ? URI.create(account).getHost() : "town.example";
    return friend.name().length() % 2 == 0
        ? " @%s@%s".formatted(friend.name(), host)
        : " <span class=\"h-card\"><a href=\"https://%s/@%s\" class=\"u-url mention\">@<span>%s</span></a></span>"
            .formatted(host, friend.name(), friend.name());
  }
}
