package dev.lethe.core.store;

/// One canonical JSON object on its way out, member by member in ascending order of their names;
/// the same bytes as `Json.object()` gives, without a tree in memory.
public final class JsonLine {

  private final StringBuilder out;
  private String last = "";
  private char gap = '{';

  /// @param out where it is written to
  public JsonLine(StringBuilder out) {
    this.out = out;
  }

  /// Adds a member with a text.
  public JsonLine put(String name, String value) {
    name(name);
    JsonWriter.string(value, out);
    return this;
  }

  /// Adds a member with any value.
  public JsonLine put(String name, Json value) {
    name(name);
    JsonWriter.write(value, out);
    return this;
  }

  /// Ends the object, which has at least one member.
  public void done() {
    out.append('}');
  }

  private void name(String name) {
    if (name.compareTo(last) <= 0) {
      throw new IllegalArgumentException(
          "members come in ascending order, but %s came after %s".formatted(name, last));
    }
    last = name;
    out.append(gap);
    gap = ',';
    JsonWriter.string(name, out);
    out.append(':');
  }
}
