package dev.lethe.curate.personal;

import module java.base;

/// `P.O. Box 149`, `Postfach 12 34`, `BP 120`: words for a post-office box and its number.
final class PostBox implements StreetForm {

  private static final List<String> WORDS_FOR_IT =
      List.of("P.O. Box", "PO Box", "P.O.Box", "Post Office Box", "Postfach", "Boîte postale");

  @Override
  public Optional<Span> around(String text, int start, int end) {
    if (!Chars.isSpace(text, start - 1) || !Chars.isWord(text, start - 2)) {
      return Optional.empty();
    }
    return WORDS_FOR_IT.stream()
        .map(word -> startOf(text, word, start - 1))
        .filter(from -> from >= 0)
        .findFirst()
        .map(from -> new Span(from, end, PersonalType.ADDRESS));
  }

  private static int startOf(String text, String word, int end) {
    int from = end - word.length();
    boolean here = from >= 0 && text.regionMatches(true, from, word, 0, word.length());
    return here && !Chars.isWord(text, from - 1) ? from : -1;
  }
}
