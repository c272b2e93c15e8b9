package dev.lethe.ingest.mastodon;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import dev.lethe.ingest.api.ApiFeed;
import dev.lethe.ingest.files.Limits;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.files.Sources;

/// Reads what Mastodon gives: the archive that a person requests (a folder, a zip or a tar.gz with
/// `actor.json` and `outbox.json`, or such a file), and the JSON of its REST API.
public final class Mastodon implements Source {

  private final Sources sources = new Sources(Limits.USUAL);
  private final ActivityStreams archives = new ActivityStreams();
  private final StatusMeaning meaning = new StatusMeaning();

  /// Reads within the usual limits.
  public Mastodon() {}

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    Sources.check(paths, meaning.expected());
    List<Path> archived = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path path : paths) {
      (isArchive(path) ? archived : others).add(path);
    }
    archives.read(archived, sink);
    for (Path path : others) {
      ApiFeed.read(sources, path, meaning, sink);
    }
  }

  private boolean isArchive(Path path) throws IOException {
    Names names = new Names();
    sources.open(path, names);
    return names.ofArchive;
  }

  /// Looks at the names of files only.
  private static final class Names implements Opened {
    private static final Set<String> ARCHIVE = Set.of("actor.json", "outbox.json", "likes.json");

    private boolean ofArchive;

    @Override
    public boolean wants(String name) {
      ofArchive |= ARCHIVE.contains(name);
      return false;
    }

    @Override
    public void file(String where, String name, InputStream bytes) {
      ofArchive |= ARCHIVE.contains(name);
    }

    /// The reading that follows finds it too, and reports it.
    @Override
    public void broken(String where, String problem) {}
  }
}
