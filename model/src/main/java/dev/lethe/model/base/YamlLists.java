package dev.lethe.model.base;

import module java.base;

/// Reads that part of YAML which lists of lists of strings need: `- - a`, ` - b`, quotes, and
/// strings that go on on the next line. Blocks after `|` are not strings that anybody says, and end
/// their list.
final class YamlLists {
  private final List<List<String>> lists = new ArrayList<>();
  private final StringBuilder scalar = new StringBuilder();
  private boolean block;

  private YamlLists() {}

  static List<List<String>> read(String content) {
    YamlLists reading = new YamlLists();
    content.lines().forEach(reading::line);
    reading.finish();
    return reading.lists.stream().filter(list -> !list.isEmpty()).toList();
  }

  private void line(String line) {
    if (line.startsWith("- - ")) {
      finish();
      block = false;
      lists.add(new ArrayList<>());
      begin(line.substring(4));
    } else if (line.startsWith("  - ") && !lists.isEmpty()) {
      finish();
      begin(line.substring(4));
    } else if (line.startsWith("   ") && !lists.isEmpty()) {
      scalar.append(' ').append(line.strip());
    }
  }

  private void begin(String text) {
    block |= text.strip().matches("[|>][+-]?");
    scalar.append(text.strip());
  }

  private void finish() {
    if (scalar.length() > 0 && !block) {
      lists.getLast().add(unquoted(scalar.toString()));
    }
    scalar.setLength(0);
  }

  private static String unquoted(String text) {
    if (text.length() < 2 || text.charAt(0) != text.charAt(text.length() - 1)) {
      return text;
    }
    String inner = text.substring(1, text.length() - 1);
    return switch (text.charAt(0)) {
      case '\'' -> inner.replace("''", "'");
      case '"' -> inner.replaceAll("\\\\ *", "");
      default -> text;
    };
  }
}
