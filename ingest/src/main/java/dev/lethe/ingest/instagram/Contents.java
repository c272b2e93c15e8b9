package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.media.MediaFiles;

/// The last reading of a path: all that is read but its media and what it says about the person.
final class Contents implements Opened {

  private final Export export;
  private final MediaFiles media;
  private final Source.Sink sink;
  private final ApiRecords api = new ApiRecords();
  private int files;

  /// @param media what was read of the path before
  Contents(Export export, MediaFiles media, Source.Sink sink) {
    this.export = export;
    this.media = media;
    this.sink = sink;
  }

  /// How many files of this path are read, now or before.
  int files() {
    return files;
  }

  @Override
  public boolean wants(String name) {
    return Shelf.of(name).isPresent();
  }

  /// A file that was named alone is opened whatever its name; it holds records of the API, unless
  /// its name says that it is of an export.
  @Override
  public void file(String where, String name, InputStream bytes) throws IOException {
    files++;
    Outlet outlet = new Outlet(sink, where);
    switch (Shelf.of(name).orElse(Shelf.API)) {
      case PERSON -> {} // was read before
      case API -> new ApiFile(outlet, api).read(name, bytes);
      case POSTS, REELS, IGTV, STORIES, COMMENTS, LIKED_POSTS, LIKED_COMMENTS, STORY_LIKES, POLLS ->
          read(Shelf.of(name).orElseThrow(), outlet, bytes);
    }
  }

  private void read(Shelf shelf, Outlet outlet, InputStream bytes) throws IOException {
    new RecordFile(outlet, (record, place) -> export.take(shelf, record, place)).read(bytes);
  }

  /// What was met before was reported then.
  @Override
  public void broken(String where, String problem) {
    String name = where.substring(where.lastIndexOf('/') + 1);
    Source.Broken found = Outlet.broken(where, problem);
    if (Shelf.of(name).filter(Shelf.PERSON::equals).isEmpty() && !media.told(found)) {
      sink.broken(found);
    }
  }
}
