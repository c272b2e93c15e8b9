package dev.lethe.curate.personal;

import module java.base;

/// Streets with house numbers as English, German and French write them, and post-office boxes. It
/// looks around each number of one to five digits, no more than a few words far, and takes a unit
/// and a postal code with a town along. A street without a number is no address.
final class Streets implements Detector {

  private static final List<StreetForm> FORMS =
      List.of(new EnglishStreet(), new FrenchStreet(), new GermanStreet(), new PostBox());

  @Override
  public void find(String text, List<Span> found) {
    if (!Chars.hasDigits(text, 1)) {
      return;
    }
    for (int at = 0; at < text.length(); at++) {
      if (Chars.isDigit(text, at)) {
        int end = Chars.afterDigits(text, at);
        if (end - at <= 5 && Chars.opens(text, at)) {
          around(text, at, end, found);
        }
        at = end - 1;
      }
    }
  }

  private static void around(String text, int at, int end, List<Span> found) {
    for (StreetForm form : FORMS) {
      Optional<Span> street = form.around(text, at, end);
      if (street.isPresent()) {
        Span span = street.get();
        found.add(new Span(span.start(), Tail.after(text, span.end()), PersonalType.ADDRESS));
        return;
      }
    }
  }
}
