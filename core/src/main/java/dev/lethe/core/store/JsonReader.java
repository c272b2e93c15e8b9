package dev.lethe.core.store;

import module java.base;

/// Reads JSON strictly (RFC 8259): one value, no trailing text, names given once, depth bounded.
final class JsonReader {

  /// How deep arrays and objects may be nested, so that hostile input cannot exhaust the stack.
  private static final int DEPTH = 200;

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  Json read() {
    Json value = value(0);
    space();
    if (at < text.length()) {
      throw wrong("expected the end of the text");
    }
    return value;
  }

  private Json value(int depth) {
    if (depth > DEPTH) {
      throw wrong("expected at most " + DEPTH + " levels of nesting");
    }
    space();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Str(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      default -> number();
    };
  }

  private Json object(int depth) {
    at++;
    SortedMap<String, Json> members = new TreeMap<>();
    space();
    if (took('}')) {
      return new Json.Obj(members);
    }
    do {
      space();
      String name = string();
      space();
      expect(':');
      if (members.put(name, value(depth + 1)) != null) {
        throw wrong("expected each name once, but \"" + name + "\" was given twice");
      }
      space();
    } while (took(','));
    expect('}');
    return new Json.Obj(members);
  }

  private Json array(int depth) {
    at++;
    List<Json> values = new ArrayList<>();
    space();
    if (took(']')) {
      return new Json.Arr(values);
    }
    do {
      values.add(value(depth + 1));
      space();
    } while (took(','));
    expect(']');
    return new Json.Arr(values);
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = next();
      switch (c) {
        case '"' -> {
          return out.toString();
        }
        case '\\' -> out.append(escape());
        default -> {
          if (c < 0x20) {
            throw wrong("expected control characters to be escaped");
          }
          out.append(c);
        }
      }
    }
  }

  private char escape() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> hex();
      default -> throw wrong("expected an escape like \\n or \\u0041");
    };
  }

  private char hex() {
    if (at + 4 > text.length()) {
      throw wrong("expected four hexadecimal digits");
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      if (!HexFormat.isHexDigit(text.charAt(at))) {
        throw wrong("expected four hexadecimal digits");
      }
      code = code * 16 + HexFormat.fromHexDigit(text.charAt(at++));
    }
    return (char) code;
  }

  private Json number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("-?(0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")) {
      at = start;
      throw wrong("expected a JSON value");
    }
    return new Json.Num(new BigDecimal(digits));
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw wrong("expected " + word);
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("expected a JSON value");
    }
    return text.charAt(at);
  }

  private char next() {
    if (at >= text.length()) {
      throw wrong("expected the text to go on");
    }
    return text.charAt(at++);
  }

  private boolean took(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!took(c)) {
      throw wrong("expected '" + c + "'");
    }
  }

  private JsonException wrong(String expected) {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new JsonException(
        "%s, but found %s at character %d of the JSON text".formatted(expected, found, at + 1));
  }
}
