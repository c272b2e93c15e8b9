package dev.lethe.core.release;

/// Screens a text that is still growing, and holds back its end: what is told is never taken back,
/// and nothing that a screen would replace is told in parts.
public final class Screening {

  /// So many characters after a piece of text decide whether it may be told.
  private static final int AHEAD = 160;

  private final Screen screen;
  private final StringBuilder text = new StringBuilder();
  private String told = "";
  private int decided; // of the text, what was told

  public Screening(Screen screen) {
    this.screen = screen;
  }

  /// What may be told more when this is added; may be empty.
  public String add(String more) {
    text.append(more);
    int cut = cut();
    if (cut <= 0) {
      return "";
    }
    String clean = screen.clean(text.substring(0, cut));
    boolean holds = clean.startsWith(told) && screen.clean(text.toString()).startsWith(clean);
    return holds ? tell(clean, cut) : "";
  }

  /// Drops what was not told, and returns the words behind what was, as they came in.
  public String rewind() {
    text.setLength(decided);
    return text.toString();
  }

  /// How many characters of what came in were told as they came; of a text in which something was
  /// replaced, none any more.
  public int verbatim() {
    return told.contentEquals(text.substring(0, decided)) ? decided : 0;
  }

  /// What is left to tell when nothing more comes.
  public String end() {
    String clean = screen.clean(text.toString());
    return clean.startsWith(told) ? tell(clean, text.length()) : "";
  }

  private String tell(String clean, int upTo) {
    decided = upTo;
    String more = clean.substring(told.length());
    told = clean;
    return more;
  }

  /// The last place between two words that has enough text behind it, or 0.
  private int cut() {
    int at = text.length() - AHEAD;
    while (at > 0 && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }
}
