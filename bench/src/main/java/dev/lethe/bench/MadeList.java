package dev.lethe.bench;

import module java.base;

/// Files of an export that hold one list of records together: `name_1.json`, `name_2.json`, and so
/// on, as many records in each as Meta puts there.
final class MadeList implements AutoCloseable {

  private static final int RECORDS = 10_000;

  private final Path folder;
  private final String name;
  private final String head;
  private final String foot;
  private @org.jspecify.annotations.Nullable Writer out;
  private int file;
  private int records;
  private long bytes;

  /// @param name the files' name without number and ending
  /// @param list the name of the list in its object, or empty if the file is the list
  MadeList(Path folder, String name, String list) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.name = name;
    this.head = list.isEmpty() ? "[\n" : "{\n  \"" + list + "\": [\n";
    this.foot = list.isEmpty() ? "\n]\n" : "\n  ]\n}\n";
  }

  /// How many bytes were written.
  long bytes() {
    return bytes;
  }

  /// Writes one record: JSON in ASCII.
  void add(String record) throws IOException {
    if (records == RECORDS) {
      close();
    }
    Writer to = out == null ? next() : out;
    to.write(records == 0 ? head : ",\n");
    to.write(record);
    records++;
    bytes += record.length() + 2;
  }

  private Writer next() throws IOException {
    Path path = folder.resolve("%s_%d.json".formatted(name, ++file));
    Writer fresh = Files.newBufferedWriter(path, StandardCharsets.US_ASCII);
    out = fresh;
    return fresh;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.write(foot);
      out.close();
      out = null;
      records = 0;
    }
  }

  /// A JSON string as Meta's exports write it: each byte of its UTF-8 is a character of its own,
  /// and what is not ASCII is escaped.
  static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      switch (each) {
        case '"', '\\' -> out.append('\\').append((char) each);
        case '\n' -> out.append("\\n");
        case '/' -> out.append("\\/");
        default -> {
          if (each < 0) {
            out.append("\\u00").append(HexFormat.of().toHexDigits(each));
          } else {
            out.append((char) each);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
