package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.files.Line;
import dev.lethe.ingest.files.LineReader;
import dev.lethe.ingest.json.JsonStream;
import java.io.PushbackInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// One file of a feed: a JSON document, or lines that are a JSON value each.
///
/// @param where how messages name it
/// @param name its name without its folders
/// @param feed takes what it says
record FeedFile(String where, String name, Feed feed) {

  /// Reads the file; fails only if its bytes cannot be had.
  void read(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 2);
    byte[] head = in.readNBytes(2);
    in.unread(head);
    if (isUtf16(head)) {
      feed.broken(where, "expected UTF-8, but found UTF-16; save the file as UTF-8");
    } else if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      document(in);
    } else {
      lines(new LineReader(in));
    }
  }

  private static boolean isUtf16(byte[] head) {
    return head.length == 2
        && ((head[0] == (byte) 0xfe && head[1] == (byte) 0xff)
            || (head[0] == (byte) 0xff && head[1] == (byte) 0xfe));
  }

  private void lines(LineReader lines) throws IOException {
    Optional<Line> line = lines.next();
    while (line.isPresent()) {
      line(line.get());
      line = lines.next();
    }
  }

  private void line(Line line) {
    String place = where + " line " + line.number();
    switch (line) {
      case Line.Read(_, String text) ->
          feed.take(this, place, JsonStream.read(text), Optional.empty());
      case Line.Refused(_, String problem) -> feed.broken(place, problem);
    }
  }

  private void document(InputStream in) throws IOException {
    try (JsonStream json = JsonStream.of(in)) {
      new DocumentFile(this, json).read();
    } catch (JacksonIOException unreadable) {
      throw unreadable.getCause();
    } catch (JacksonException broken) {
      feed.broken(where, JsonStream.describe(broken) + "; the rest of the file was not read");
    }
  }
}
