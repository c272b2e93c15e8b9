package dev.lethe.model.base;

import module java.base;

/// A textbook's chapters in kramdown: the prose without its mark-up, tables, pictures, quizzes and
/// references.
final class TextbookText {
  private static final Set<String> NO_PROSE =
      Set.of("Section Quiz", "Short Answer", "Further Research", "References");
  private static final Pattern DROPPED =
      Pattern.compile(
          "(?s)\\A---\n.*?\n---\n|<(figure|table|cnx-pi)\\b.*?</\\1>|!\\[[^]]*]\\([^)]*\\)|\\{:[^}]*}|</?[a-z][^>]*>");
  private static final Pattern LINK = Pattern.compile("\\[([^]]*)](\\([^)]*\\)|\\[[^]]*])");
  private static final Pattern DEFINED_LINK = Pattern.compile("(?m)^\\[\\d+]: .*$");
  private static final Pattern EMPHASIS = Pattern.compile("\\*+|\\\\(?=\\p{Punct})");

  private TextbookText() {}

  static List<Passage> read(String name, String content) {
    String plain = DROPPED.matcher(content).replaceAll("");
    plain = DEFINED_LINK.matcher(LINK.matcher(plain).replaceAll("$1")).replaceAll("");
    StringJoiner text = new StringJoiner("\n");
    boolean wanted = true;
    for (String line : plain.lines().toList()) {
      String heading = line.replaceFirst("^#+ *", "").strip();
      if (line.startsWith("#")) {
        wanted = !NO_PROSE.contains(heading);
      }
      String paragraph = paragraph(heading);
      if (wanted && !paragraph.isEmpty()) {
        text.add(paragraph);
      }
    }
    return text.length() == 0 ? List.of() : List.of(new Passage.Prose(name, text.toString()));
  }

  private static String paragraph(String line) {
    String item = line.replaceFirst("^([*+-]|:|\\d+\\.) +", "");
    return EMPHASIS.matcher(item).replaceAll("").replaceAll("[\\h\\s]+", " ").strip();
  }
}
