package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.api.ApiFeed;
import dev.lethe.ingest.files.Limits;
import dev.lethe.ingest.files.Sources;

/// Reads what Bluesky gives as JSON: the records of repositories, the views of its API, and the
/// events of Jetstream, in files alone, in folders and in archives.
public final class Bluesky implements Source {

  /// The platform's name in accounts, whose identifier is the DID.
  public static final String PLATFORM = "bluesky";

  private final Sources sources = new Sources(Limits.USUAL);
  private final RecordMeaning meaning = new RecordMeaning();

  /// Reads within the usual limits.
  public Bluesky() {}

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    Sources.check(paths, meaning.expected());
    for (Path path : paths) {
      ApiFeed.read(sources, path, meaning, sink);
    }
  }
}
