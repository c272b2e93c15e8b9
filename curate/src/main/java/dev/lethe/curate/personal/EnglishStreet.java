package dev.lethe.curate.personal;

import module java.base;

/// `12 Baker Street`, `1668 Glyn St`: a number, one to four words of which the first begins with a
/// capital letter or is an ordinal, and a word for a street.
final class EnglishStreet implements StreetForm {

  private static final Set<String> STREETS =
      Set.of(
          "street",
          "st",
          "str",
          "road",
          "rd",
          "avenue",
          "ave",
          "av",
          "lane",
          "ln",
          "drive",
          "dr",
          "boulevard",
          "blvd",
          "court",
          "ct",
          "square",
          "sq",
          "terrace",
          "close",
          "crescent",
          "cres",
          "gardens",
          "grove",
          "mews",
          "place",
          "pl",
          "highway",
          "hwy",
          "parkway",
          "pkwy",
          "way",
          "circle",
          "cir",
          "trail",
          "quay",
          "strasse",
          "straße",
          "rue");

  @Override
  public Optional<Span> around(String text, int start, int end) {
    int number = StreetForm.afterNumber(text, end);
    if (!Chars.isSpace(text, number)) {
      return Optional.empty();
    }
    Word word = Word.from(text, number + 1);
    if (!isName(text, word)) {
      return Optional.empty();
    }
    for (int count = 1; count < WORDS; count++) {
      word = word.next(text);
      if (!isName(text, word) && !isStreet(text, word)) {
        return Optional.empty();
      }
      if (isStreet(text, word)) {
        return Optional.of(new Span(lead(text, start), word.end(), PersonalType.ADDRESS));
      }
    }
    return Optional.empty();
  }

  /// Where a number before the house number begins, such as that of a unit.
  private static int lead(String text, int start) {
    if (!Chars.isSpace(text, start - 1)) {
      return start;
    }
    Word before = Word.before(text, start - 1);
    boolean number =
        !before.isEmpty()
            && before.end() - before.start() <= 5
            && Chars.afterDigits(text, before.start()) == before.end()
            && Chars.opens(text, before.start());
    return number ? before.start() : start;
  }

  private static boolean isName(String text, Word word) {
    return word.isCapital(text) || (!word.isEmpty() && isOrdinal(word.folded(text)));
  }

  private static boolean isOrdinal(String word) {
    return word.length() <= 5
        && Character.isDigit(word.charAt(0))
        && (word.endsWith("st")
            || word.endsWith("nd")
            || word.endsWith("rd")
            || word.endsWith("th"));
  }

  private static boolean isStreet(String text, Word word) {
    return !word.isEmpty() && STREETS.contains(word.folded(text));
  }
}
