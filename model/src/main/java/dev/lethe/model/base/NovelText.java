package dev.lethe.model.base;

import module java.base;

/// Novels as ELTeC's plain text gives them: every line a paragraph, blank lines between or not.
final class NovelText {
  private NovelText() {}

  static List<Passage> read(String name, String content) {
    String text =
        content
            .lines()
            .map(NovelText::paragraph)
            .filter(paragraph -> !paragraph.isEmpty())
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? List.of() : List.of(new Passage.Prose(name, text));
  }

  /// One space between words; no space of another kind, no soft hyphens, no marks of byte order.
  private static String paragraph(String line) {
    return line.replaceAll("[\\u00AD\\uFEFF]", "").replaceAll("[\\h\\s]+", " ").strip();
  }
}
