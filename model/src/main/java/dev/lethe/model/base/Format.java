package dev.lethe.model.base;

import module java.base;

/// How the files of a source of base text are written.
public enum Format {
  /// Plain text, a paragraph a line; one work a file.
  NOVEL(".txt"),
  /// OpenStax chapters in Markdown with attributes; one work a file.
  TEXTBOOK(".md"),
  /// Topical-Chat's JSON: conversations between two anonymous people; one work a conversation.
  TOPICAL_CHAT(".json"),
  /// Bot Framework's `.qna`: many questions, one answer; one work a group of questions.
  CHIT_CHAT(".qna"),
  /// The chatterbot corpus' YAML: lists of things said; one work a first line.
  CHATTERBOT(".yml");

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  /// The name's ending that a file of this format has.
  String suffix() {
    return suffix;
  }

  /// The passages of a file; `name` is the file's, and goes into the names of works.
  List<Passage> read(String name, String content) {
    return switch (this) {
      case NOVEL -> NovelText.read(name, content);
      case TEXTBOOK -> TextbookText.read(name, content);
      case TOPICAL_CHAT -> TopicalChatText.read(content);
      case CHIT_CHAT -> ChitChatText.read(name, content);
      case CHATTERBOT -> ChatterbotText.read(name, content);
    };
  }

  /// The word for this format in a recipe.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Format of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "expected a format of %s, found \"%s\""
                    .formatted(Arrays.stream(values()).map(Format::word).toList(), word)));
  }
}
