package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.testing.Told;

/// What the source of ActivityStreams tells in the tests.
final class Heard {

  /// What these paths say.
  static Told in(Path... paths) throws IOException {
    return Told.by(new ActivityStreams(), paths);
  }

  /// What these lines say, written to a file in `dir`; a single quote stands for a double one.
  static Told lines(Path dir, String... lines) throws IOException {
    Path file = Files.createTempFile(dir, "feed", ".jsonl");
    Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
    return in(file);
  }

  /// What this JSON document says, written to a file in `dir`; quotes as in lines.
  static Told document(Path dir, String name, String json) throws IOException {
    return in(Files.writeString(dir.resolve(name), json.replace('\'', '"')));
  }

  private Heard() {}
}
