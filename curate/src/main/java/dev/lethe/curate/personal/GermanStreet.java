package dev.lethe.curate.personal;

import module java.base;

/// `Hauptstraße 5`, `Berliner Str. 12a`, `Am Markt 3`: a word for a street, or one that ends so,
/// and then a number; or a preposition of places with a name.
final class GermanStreet implements StreetForm {

  private static final List<String> ENDINGS =
      List.of(
          "straße",
          "strasse",
          "str",
          "gasse",
          "allee",
          "weg",
          "platz",
          "damm",
          "ufer",
          "chaussee",
          "straat",
          "laan",
          "plein",
          "gatan",
          "vägen",
          "vej",
          "katu",
          "steig",
          "stieg");
  private static final Set<String> ALONE = Set.of("straße", "strasse", "str", "allee", "gasse");

  /// Places where no mail goes, by their endings.
  private static final List<String> NO_STREETS =
      List.of(
          "sitzplatz",
          "milaan",
          "parkplatz",
          "arbeitsplatz",
          "spielplatz",
          "stellplatz",
          "startplatz",
          "tabellenplatz",
          "listenplatz",
          "studienplatz",
          "campingplatz",
          "zeltplatz",
          "treffplatz",
          "bauplatz",
          "umweg",
          "ausweg",
          "hinweg",
          "rückweg",
          "heimweg",
          "anstieg",
          "abstieg",
          "einstieg",
          "ausstieg",
          "aufstieg",
          "umstieg",
          "bahnsteig",
          "schulweg",
          "tatort");

  @Override
  public Optional<Span> around(String text, int start, int end) {
    if (!Chars.isSpace(text, start - 1) || end - start > 4) {
      return Optional.empty();
    }
    int gap = Chars.is(text, start - 2, '.') ? start - 2 : start - 1;
    Word word = Word.before(text, gap);
    if (!word.isCapital(text) || !Chars.closes(text, StreetForm.afterNumber(text, end))) {
      return Optional.empty();
    }
    return streetStart(text, word)
        .map(from -> new Span(from, StreetForm.afterNumber(text, end), PersonalType.ADDRESS));
  }

  private static Optional<Integer> streetStart(String text, Word word) {
    String folded = word.folded(text);
    if (ALONE.contains(folded)) {
      return named(text, word);
    }
    boolean street =
        ENDINGS.stream()
            .anyMatch(ending -> folded.endsWith(ending) && folded.length() >= ending.length() + 3);
    return street && NO_STREETS.stream().noneMatch(folded::endsWith)
        ? Optional.of(word.start())
        : Optional.empty();
  }

  /// `Berliner Straße`: the word before belongs to the name; `Straße 5` alone says nothing.
  private static Optional<Integer> named(String text, Word word) {
    Word before =
        Chars.isSpace(text, word.start() - 1)
            ? Word.before(text, word.start() - 1)
            : new Word(word.start(), word.start());
    return before.isCapital(text) ? Optional.of(before.start()) : Optional.empty();
  }
}
