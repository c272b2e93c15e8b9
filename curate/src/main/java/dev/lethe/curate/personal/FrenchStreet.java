package dev.lethe.curate.personal;

import module java.base;

/// `12 bis, rue de la Paix`: a number, perhaps `bis`, `ter` or a letter, a word for a street, small
/// words, and a name that begins with a capital letter.
final class FrenchStreet implements StreetForm {

  private static final Set<String> STREETS =
      Set.of(
          "rue",
          "avenue",
          "av",
          "boulevard",
          "bd",
          "place",
          "chemin",
          "allée",
          "allee",
          "impasse",
          "quai",
          "route",
          "faubourg",
          "sentier",
          "ruelle",
          "square",
          "cité");
  private static final Set<String> SMALL =
      Set.of("de", "du", "des", "la", "le", "les", "aux", "au", "à", "et", "en", "sur");
  private static final List<String> AGAIN = List.of(" bis", " ter", " quater", "bis", "ter");

  @Override
  public Optional<Span> around(String text, int start, int end) {
    Word word =
        Word.from(text, afterGap(text, StreetForm.afterNumber(text, afterAgain(text, end))));
    if (word.isEmpty() || word.start() == end || !STREETS.contains(word.folded(text))) {
      return Optional.empty();
    }
    int named = 0;
    for (int count = 0; count < WORDS; count++) {
      word = word.next(text);
      if (isName(text, word)) {
        named = word.end();
      } else if (word.isEmpty() || !SMALL.contains(word.folded(text))) {
        break;
      }
    }
    return named > 0 ? Optional.of(new Span(start, named, PersonalType.ADDRESS)) : Optional.empty();
  }

  private static int afterAgain(String text, int end) {
    for (String again : AGAIN) {
      if (text.regionMatches(true, end, again, 0, again.length())
          && !Chars.isWord(text, end + again.length())) {
        return end + again.length();
      }
    }
    return end;
  }

  private static int afterGap(String text, int end) {
    int at = Chars.is(text, end, ',') ? end + 1 : end;
    return Chars.isSpace(text, at) ? at + 1 : end;
  }

  /// A name begins with a capital letter, perhaps after `l'` or `d'`.
  private static boolean isName(String text, Word word) {
    boolean elided =
        Chars.isOneOf(text, word.start(), "ld") && Chars.isOneOf(text, word.start() + 1, "'’");
    return word.isCapital(text)
        || (elided && new Word(word.start() + 2, word.end()).isCapital(text));
  }
}
