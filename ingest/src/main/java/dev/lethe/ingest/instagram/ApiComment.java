package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Kind;
import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.text.PlainText;

/// A comment of the API, and the answers to it.
final class ApiComment {

  private static final List<String> TIMES =
      List.of("created_time", "created_at", "created_at_utc", "timestamp");

  private static final List<String> ANSWERS =
      List.of("edge_threaded_comments", "replies", "child_comments", "preview_child_comments");

  private ApiComment() {}

  /// Whether a record is a comment.
  static boolean is(Fields record) {
    return record.has("text") && Stream.of("owner", "user", "from").anyMatch(record::has);
  }

  /// Reads a comment and its answers.
  ///
  /// @param around who may read what it stands under
  static void read(Fields comment, Audience around, Outlet outlet) {
    outlet.attempt(() -> comment(comment, around, outlet));
    for (String name : ANSWERS) {
      readAll(comment, name, around, outlet);
    }
  }

  private static void comment(Fields comment, Audience around, Outlet outlet) {
    ApiUser user = ApiUser.author(comment);
    Instant at =
        comment
            .time(TIMES)
            .orElseThrow(() -> new Refusal("expected the time of the comment, but found none"));
    Author author = new Author(user.account(), both(user.audience(), around));
    String id = "comment " + ApiRecords.number(comment, "the comment");
    String words = PlainText.of(comment.text("text"));
    outlet.items(List.of(author.says(id, Kind.REPLY, at, List.of(), words)));
  }

  /// Reads the comments of a list, each for itself.
  static void readAll(Fields record, String name, Audience around, Outlet outlet) {
    outlet.attempt(() -> {
      List<Value> comments = ApiRecords.list(record, name);
      for (int i = 0; i < comments.size(); i++) {
        Value comment = comments.get(i);
        Outlet place = outlet.at("comment", i + 1L);
        place.attempt(() -> read(Fields.of(comment), around, place));
      }
    });
  }

  /// A comment is public where both say so: its author's account, and what it stands under.
  private static Audience both(Audience own, Audience around) {
    if (own == Audience.FOLLOWERS || around == Audience.FOLLOWERS) {
      return Audience.FOLLOWERS;
    }
    return own == around ? own : Audience.UNKNOWN;
  }
}
