package dev.lethe.ingest.text;

/// Lines of text in the making: runs of white space are one space, and a line begins only when
/// something is written on it.
final class Lines {

  private final StringBuilder out = new StringBuilder();
  private int newLines;
  private boolean space;
  private boolean listItem;
  private Mention mention = Mention.NONE;

  private enum Mention {
    NONE,
    BEGUN,
    GOING_ON
  }

  /// The lines so far.
  CharSequence text() {
    return out;
  }

  /// Begins a paragraph, unless one has just begun.
  void block() {
    newLines = Math.max(newLines, 1);
  }

  /// Begins a line; twice leaves a line empty.
  void newLine() {
    newLines = Math.min(newLines + 1, 2);
  }

  /// Begins an item of a list.
  void listItem() {
    block();
    listItem = true;
  }

  /// Begins a mention: what follows is one word that begins with `@`.
  void beginMention() {
    mention = Mention.BEGUN;
  }

  /// Ends a mention.
  void endMention() {
    mention = Mention.NONE;
  }

  /// Writes these words.
  void words(String words) {
    words.codePoints().forEach(this::put);
  }

  private void put(int point) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      space |= mention != Mention.GOING_ON;
    } else if (!PlainText.isDropped(point)) {
      begin();
      mark(point);
      out.appendCodePoint(point);
    }
  }

  private void begin() {
    if (!out.isEmpty() && newLines > 0) {
      out.repeat('\n', newLines);
    } else if (!out.isEmpty() && space) {
      out.append(' ');
    }
    if (listItem) {
      out.append("- ");
    }
    newLines = 0;
    space = false;
    listItem = false;
  }

  private void mark(int point) {
    if (mention == Mention.BEGUN) {
      mention = Mention.GOING_ON;
      if (point != '@' && point != '!' && point != '#') {
        out.append('@');
      }
    }
  }
}
