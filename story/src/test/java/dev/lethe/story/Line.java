package dev.lethe.story;

import module java.base;

/// One line of a feed.
///
/// @param owner the account whose line it is, an actor's address or `platform:id`; empty if it is
///   nobody's
/// @param part the file it stands in
/// @param json the object; in a table its line, and of an export all of it ([Export])
record Line(String owner, Part part, String json) {

  /// The files of a feed.
  enum Part {
    /// ActivityStreams: the accounts.
    ACTORS("actors.jsonl"),
    /// ActivityStreams: what they did.
    ACTIVITIES("activities.jsonl"),
    /// Ages that the operator attests.
    AGES("ages.csv"),
    /// What Mastodon's API says.
    MASTODON("mastodon.jsonl"),
    /// What Bluesky's API and its stream say.
    BLUESKY("bluesky.jsonl"),
    /// Exports of Facebook and Instagram.
    EXPORTS("exports.csv");

    private final String file;

    Part(String file) {
      this.file = file;
    }

    /// The name of the file.
    String file() {
      return file;
    }
  }
}
