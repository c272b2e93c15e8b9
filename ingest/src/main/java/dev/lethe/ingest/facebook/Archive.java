package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.ingest.files.Line;
import dev.lethe.ingest.files.LineReader;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.json.JsonStream;
import java.io.PushbackInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// The files of one path.
final class Archive implements Opened {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+\\.json");
  private static final Pattern GRAPH = Pattern.compile("graph[^/]*\\.json|.+\\.(jsonl|ndjson)");

  private final Path root;
  private final Records records;
  private int files;

  /// @param root the path
  Archive(Path root, Records records) {
    this.root = root;
    this.records = records;
  }

  /// How many files were read.
  int files() {
    return files;
  }

  @Override
  public boolean wants(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Section.ofFile(name).isPresent()
        || Section.isProfile(name)
        || NUMBER.matcher(lower).matches()
        || (GRAPH.matcher(lower).matches() && !lower.startsWith("._"));
  }

  @Override
  public void file(String where, String name, InputStream bytes) throws IOException {
    boolean named = where.equals(root.toString());
    if (!named && NUMBER.matcher(name).matches() && !Section.isAlbum(path(where))) {
      return;
    }
    files++;
    PushbackInputStream in = new PushbackInputStream(bytes, 2);
    byte[] head = in.readNBytes(2);
    in.unread(head);
    if (isUtf16(head)) {
      records.broken(where, "expected UTF-8, but found UTF-16; save the file as UTF-8");
    } else if (name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(jsonl|ndjson)")) {
      lines(where, path(where), new LineReader(in));
    } else {
      document(where, name, in);
    }
  }

  private static boolean isUtf16(byte[] head) {
    return head.length == 2
        && ((head[0] == (byte) 0xfe && head[1] == (byte) 0xff)
            || (head[0] == (byte) 0xff && head[1] == (byte) 0xfe));
  }

  /// The path inside what was brought: folders above it tell nothing. Of a file that was brought
  /// itself its own folder tells.
  private String path(String where) {
    String above = root.toString();
    if (where.equals(above)) {
      return root.getNameCount() < 2
          ? where
          : root.subpath(root.getNameCount() - 2, root.getNameCount()).toString();
    }
    return where.startsWith(above) ? where.substring(above.length()) : where;
  }

  private void lines(String where, String path, LineReader lines) throws IOException {
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      String place = where + " line " + line.get().number();
      switch (line.get()) {
        case Line.Read(_, String text) ->
            records.take(path, place, Section.ANY, JsonStream.read(text));
        case Line.Refused(_, String problem) -> records.broken(place, problem);
      }
    }
  }

  private void document(String where, String name, InputStream in) throws IOException {
    Section section = Section.ofFile(name).orElse(Section.ANY);
    try (JsonStream json = JsonStream.of(in)) {
      new RecordFile(where, path(where), section, json, records).read();
    } catch (JacksonIOException unreadable) {
      throw unreadable.getCause();
    } catch (JacksonException broken) {
      records.broken(where, JsonStream.describe(broken) + "; the rest of the file was not read");
    }
  }

  @Override
  public void broken(String where, String problem) {
    records.unopened(where, problem);
  }
}
