package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.JsonFile;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;

/// One file of a feed: a JSON document, or lines that are a JSON value each.
///
/// @param where how messages name it
/// @param name its name without its folders
/// @param feed takes what it says
record FeedFile(String where, String name, Feed feed) implements JsonFile.Taker {

  /// Reads the file; fails only if its bytes cannot be had.
  void read(InputStream bytes) throws IOException {
    new JsonFile(where, name).read(bytes, this);
  }

  @Override
  public void line(String place, Reading reading) {
    feed.take(this, place, reading, Optional.empty());
  }

  @Override
  public void document(JsonStream json) {
    new DocumentFile(this, json).read();
  }

  @Override
  public void broken(String place, String problem) {
    feed.broken(place, problem);
  }
}
