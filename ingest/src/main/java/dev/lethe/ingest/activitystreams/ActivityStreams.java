package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.files.Limits;
import dev.lethe.ingest.files.Sources;
import dev.lethe.ingest.media.MediaFiles;

/// Reads feeds and archives of ActivityStreams 2.0: folders and archives (zip, tar.gz) with
/// `.jsonl` files of one object a line or `.json` files of an object or a collection, as Mastodon
/// exports them, and such files alone. Of the media that posts name in their archive size, date and
/// duration are read, nothing else.
public final class ActivityStreams implements Source {

  private static final String EXPECTED =
      "an ActivityStreams source is a folder or an archive (.zip, .tar.gz) with .jsonl or .json files,"
          + " or such a file";

  private final Sources sources;

  /// Reads within the usual limits.
  public ActivityStreams() {
    this(Limits.USUAL);
  }

  /// Reads archives within these limits.
  ActivityStreams(Limits limits) {
    this.sources = new Sources(limits);
  }

  @Override
  public void read(List<Path> paths, Sink sink) throws IOException {
    Sources.check(paths, EXPECTED);
    MediaFiles media = MediaFiles.in(paths, MediaFiles.USUAL, sink::broken);
    Followers followers = new Followers();
    for (Path path : paths) {
      Feed feed = new Feed(sink, followers, media);
      sources.open(path, feed);
      if (feed.files() == 0) {
        feed.broken(path.toString(), "expected files to read, but found none: " + EXPECTED);
      }
    }
  }
}
