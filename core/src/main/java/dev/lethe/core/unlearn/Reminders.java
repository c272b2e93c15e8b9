package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.rights.Objection;

/// Reminds the operator of what is to be done: a week before the deadline of each objection that is
/// still open, once for each start of a server.
public final class Reminders {

  /// How long before a deadline.
  static final Duration AHEAD = Duration.ofDays(7);

  private final Carrier carrier;
  private final String contact;
  private final Set<String> reminded = new HashSet<>();

  /// @param contact the operator's address; nobody is reminded if it is none
  public Reminders(Carrier carrier, String contact) {
    this.carrier = carrier;
    this.contact = contact;
  }

  /// Writes of each of these that is due soon, or overdue, and was not written of before.
  ///
  /// @param open objections whose people are not forgotten yet
  public void write(List<Objection> open, Instant now) {
    if (!contact.contains("@")) {
      return;
    }
    for (Objection each : open) {
      Instant due = Deadline.of(each.received());
      if (due.minus(AHEAD).isBefore(now) && !reminded.contains(each.reference())) {
        carrier.carry(new Letter.Due(contact, "en", each.reference(), due));
        reminded.add(each.reference());
      }
    }
  }
}
