package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Wish;
import dev.lethe.ingest.signals.Reservation;

/// What stands around an object: the activity that published it, if there is one.
///
/// @param actor the address of whoever did it, or empty if there is no activity
/// @param audience whom the activity is addressed to, or empty if it does not say
/// @param published when the activity was published, or empty if it does not say
/// @param edited when an `Update` was made, or empty if this is none or does not say
/// @param language the language that surrounding contexts name, or empty
/// @param wish what a signal on the activity says about use by machines
record Delivery(
    Optional<String> actor,
    Optional<Audience> audience,
    Optional<Instant> published,
    Optional<Instant> edited,
    Optional<String> language,
    Wish wish) {

  /// An object on its own.
  static Delivery none(Optional<String> language) {
    return new Delivery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        language,
        Wish.NONE);
  }

  /// An object in this `Create` or `Update`.
  static Delivery by(Thing activity, Type type, Addressing addressing, Optional<String> language) {
    Optional<Instant> published = activity.instant("published");
    Optional<Instant> edited =
        type.name().equals("Update")
            ? activity.instant("updated").or(() -> published)
            : Optional.empty();
    return new Delivery(
        activity.reference("actor"),
        addressing.of(activity),
        published,
        edited,
        Context.language(activity).or(() -> language),
        Reservation.of(activity::get));
  }
}
