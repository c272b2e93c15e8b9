package dev.lethe.core.store;

import module java.base;

/// Writes JSON canonically.
final class JsonWriter {

  private JsonWriter() {}

  static String write(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Null() -> out.append("null");
      case Json.Bool(boolean truth) -> out.append(truth);
      case Json.Num(BigDecimal number) -> out.append(number(number));
      case Json.Str(String string) -> string(string, out);
      case Json.Arr(List<Json> values) -> array(values, out);
      case Json.Obj(SortedMap<String, Json> members) -> object(members, out);
    }
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void array(List<Json> values, StringBuilder out) {
    out.append('[');
    String gap = "";
    for (Json value : values) {
      out.append(gap);
      write(value, out);
      gap = ",";
    }
    out.append(']');
  }

  private static void object(SortedMap<String, Json> members, StringBuilder out) {
    out.append('{');
    String gap = "";
    for (Map.Entry<String, Json> member : members.entrySet()) {
      out.append(gap);
      string(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      gap = ",";
    }
    out.append('}');
  }

  static void string(String string, StringBuilder out) {
    out.append('"');
    int plain = 0; // where the characters begin that are not written yet
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        out.append(string, plain, i);
        escaped(c, out);
        plain = i + 1;
      }
    }
    out.append(string, plain, string.length()).append('"');
  }

  private static void escaped(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> out.append("\\u%04x".formatted((int) c));
    }
  }
}
