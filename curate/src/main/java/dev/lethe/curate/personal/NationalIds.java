package dev.lethe.curate.personal;

import module java.base;

import dev.lethe.curate.personal.id.NationalIdentifier;

/// National identifiers of all kinds that are known.
final class NationalIds implements Detector {

  @Override
  public void find(String text, List<Span> found) {
    if (!Chars.hasDigits(text, 7)) {
      return;
    }
    for (int at = 0; at < text.length(); at++) {
      if (Chars.isWord(text, at)) {
        int end = Chars.opens(text, at) ? longest(text, at) : at;
        if (end > at) {
          found.add(new Span(at, end, PersonalType.NATIONAL_ID));
        }
        at = Math.max(end, Chars.afterWord(text, at)) - 1;
      }
    }
  }

  private static int longest(String text, int start) {
    int end = start;
    for (NationalIdentifier kind : NationalIdentifier.ALL) {
      end = Math.max(end, kind.end(text, start));
    }
    return end;
  }
}
