package dev.lethe.story;

import module java.base;

/// One line of a feed.
///
/// @param owner the address of the actor whose line it is; empty if it is nobody's
/// @param part the file it stands in
/// @param json the object
record Line(String owner, Part part, String json) {

  /// The two files of a feed.
  enum Part {
    /// The accounts.
    ACTORS("actors.jsonl"),
    /// What they did.
    ACTIVITIES("activities.jsonl");

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
