package dev.lethe.curate.personal;

import module java.base;

/// Words that, shortly before a number, say what number it is.
///
/// @param words beginnings of words, in lower case; of up to four letters, whole words
public record Nearby(List<String> words) {

  /// How far back a word is looked for, in chars: about half a sentence of a post.
  private static final int REACH = 40;

  public Nearby {
    words = List.copyOf(words);
  }

  /// Whether one of the words begins within 40 chars before this index, in any case of letters.
  public boolean before(String text, int at) {
    int from = Math.max(0, at - REACH);
    for (int start = from; start < at; start++) {
      if (Chars.isWord(text, start) && !Chars.isWord(text, start - 1) && begins(text, start, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(String text, int start, int limit) {
    return words.stream()
        .anyMatch(word ->
            start + word.length() <= limit
                && text.regionMatches(true, start, word, 0, word.length()));
  }
}
