package dev.lethe.ingest.json;

import module java.base;

import dev.lethe.ingest.files.Line;
import dev.lethe.ingest.files.LineReader;
import java.io.PushbackInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// A file of JSON: one document if its name ends with `.json`, else lines that are a value each.
///
/// @param where how messages name it
/// @param name its name without its folders
public record JsonFile(String where, String name) {

  /// What is wrong with a file in UTF-16.
  public static final String UTF_16 = "expected UTF-8, but found UTF-16; save the file as UTF-8";

  /// Takes what such a file holds.
  public interface Taker {

    /// Takes what came of reading a line.
    void line(String where, Reading reading);

    /// Reads the document that begins here.
    void document(JsonStream json);

    /// Takes what could not be read.
    void broken(String where, String problem);
  }

  /// Reads the file; fails only if its bytes cannot be had.
  public void read(InputStream bytes, Taker taker) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 2);
    if (isUtf16(in)) {
      taker.broken(where, UTF_16);
    } else if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      document(in, taker);
    } else {
      lines(new LineReader(in), taker);
    }
  }

  /// How messages name an item of a list.
  public static String item(String where, long number) {
    return where + " item " + number;
  }

  /// Whether the two bytes that come next are UTF-16's byte order mark; they stay.
  public static boolean isUtf16(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(2);
    in.unread(head);
    return head.length == 2
        && ((head[0] == (byte) 0xfe && head[1] == (byte) 0xff)
            || (head[0] == (byte) 0xff && head[1] == (byte) 0xfe));
  }

  private void lines(LineReader lines, Taker taker) throws IOException {
    Optional<Line> line = lines.next();
    while (line.isPresent()) {
      line(line.get(), taker);
      line = lines.next();
    }
  }

  private void line(Line line, Taker taker) {
    String place = where + " line " + line.number();
    switch (line) {
      case Line.Read(_, String text) -> taker.line(place, JsonStream.read(text));
      case Line.Refused(_, String problem) -> taker.broken(place, problem);
    }
  }

  private void document(InputStream in, Taker taker) throws IOException {
    try (JsonStream json = JsonStream.of(in)) {
      taker.document(json);
    } catch (JacksonIOException unreadable) {
      throw unreadable.getCause();
    } catch (JacksonException broken) {
      taker.broken(where, JsonStream.describe(broken) + "; the rest of the file was not read");
    }
  }
}
