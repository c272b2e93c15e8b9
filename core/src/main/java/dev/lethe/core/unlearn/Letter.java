package dev.lethe.core.unlearn;

import module java.base;

/// What the house writes to people. A letter goes to one address only, in the language that its
/// reader asked in, and tells nothing that its reader need not know.
public sealed interface Letter {

  /// The address it goes to.
  String to();

  /// The language it is written in (BCP 47), such as `de`.
  String language();

  /// Somebody, likely the reader, asked that the reader be left out.
  ///
  /// @param link where the reader confirms it
  /// @param until the last day on which that can be done
  record Confirm(String to, String language, String reference, String link, Instant until)
      implements Letter {}

  /// A link to the reader's own page.
  record Enter(String to, String language, String link, Instant until) implements Letter {}

  /// The reader was forgotten.
  ///
  /// @param link where the reader's own page is
  record Done(String to, String language, String reference, String link) implements Letter {}

  /// To the operator: a request is to be done by this day.
  record Due(String to, String language, String reference, Instant due) implements Letter {}

  /// Training is announced.
  ///
  /// @param until the day until which objections are awaited, or empty if no day is named
  /// @param from the first day of training, or empty if no day is named
  /// @param link where the reader can object
  record Announce(
      String to, String language, Optional<LocalDate> until, Optional<LocalDate> from, String link)
      implements Letter {}
}
