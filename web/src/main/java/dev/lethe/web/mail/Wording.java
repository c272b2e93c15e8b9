package dev.lethe.web.mail;

import module java.base;

import dev.lethe.core.unlearn.Letter;
import dev.lethe.web.Words;

/// A letter in words.
///
/// @param language the language it is in (BCP 47)
record Wording(String language, String subject, String text) {

  static Wording of(Letter letter) {
    Words words = Words.in(letter.language());
    return switch (letter) {
      case Letter.Confirm(String _, String _, String reference, String link, Instant until) ->
          wording(
              words,
              "confirm",
              Map.of("reference", reference, "link", link, "until", words.day(until)));
      case Letter.Enter(String _, String _, String link, Instant until) ->
          wording(words, "enter", Map.of("link", link, "until", words.time(until)));
      case Letter.Done(String _, String _, String reference, String link) ->
          wording(words, "done", Map.of("reference", reference, "link", link));
      case Letter.Due(String _, String _, String reference, Instant due) ->
          wording(words, "due", Map.of("reference", reference, "due", words.day(due)));
      case Letter.Announce announce -> announce(words, announce);
    };
  }

  private static Wording announce(Words words, Letter.Announce announce) {
    String until = announce.until().map(words::day).orElse("none");
    String from = announce.from().map(words::day).orElse("none");
    return wording(
        words, "announce", Map.of("until", until, "from", from, "link", announce.link()));
  }

  private static Wording wording(Words words, String kind, Map<String, Object> named) {
    return new Wording(
        words.tag(),
        words.say("letter." + kind + ".subject", named),
        words.say("letter." + kind + ".text", named));
  }
}
