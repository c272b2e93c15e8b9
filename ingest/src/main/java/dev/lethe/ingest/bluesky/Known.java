package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.corpus.Wish;
import dev.lethe.ingest.api.Findings;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.signals.Attestation;
import dev.lethe.ingest.signals.Reservation;

/// What one record, view or event says about an account. On Bluesky an account is told of in pieces
/// (its profile, its labels, its status, its declarations) that come apart, and none says whether
/// another still holds. So a piece has no time of its own: none replaces another, and from all of
/// them the answer that keeps more out is kept.
final class Known {

  private static final Pattern HANDLE =
      Pattern.compile(
          "([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,62})");

  private static final int LONGEST_HANDLE = 253;

  private Known() {}

  /// An account of this handle.
  static Findings named(Did did, String handle) {
    return handle(handle)
        .map(name -> Findings.of(said(did, Optional.of(name), Wish.NONE, Openness.OPEN)))
        .orElse(Findings.NONE);
  }

  /// An account that is shown to these people now.
  static Item shown(Did did, Openness openness) {
    return said(did, Optional.empty(), Wish.NONE, openness);
  }

  /// An account whose person reserves all words.
  static Item reserved(Did did) {
    return said(did, Optional.empty(), Wish.RESERVED, Openness.OPEN);
  }

  /// What a profile record or a view of a profile says.
  static Findings profile(Did did, Fields profile) {
    Labels labels = Labels.of(profile);
    Attestation attested = Attestation.of(profile);
    List<Item> items = new ArrayList<>();
    items.add(
        new Item.Described(
            new Profile(
                did.account(),
                profile.text("handle").flatMap(Known::handle),
                attested.age(),
                labels.nature(),
                Reservation.of(profile::get),
                attested.address(),
                labels.openness(),
                Optional.empty(),
                Instant.MIN)));
    if (attested.age() != AgeGroup.UNKNOWN) {
      items.add(new Item.Attested(did.account(), Optional.of(attested.age()), Optional.empty()));
    }
    return new Findings(
        items, Stream.concat(labels.problems().stream(), attested.problems().stream()).toList());
  }

  /// A handle that the service could not verify is `handle.invalid`.
  private static Optional<String> handle(String handle) {
    return Optional.of(handle)
        .filter(name -> name.length() <= LONGEST_HANDLE)
        .filter(name -> HANDLE.matcher(name).matches() && !name.equals("handle.invalid"))
        .map(name -> "@" + name.toLowerCase(Locale.ROOT));
  }

  private static Item said(Did did, Optional<String> handle, Wish wish, Openness openness) {
    return new Item.Described(
        new Profile(
            did.account(),
            handle,
            AgeGroup.UNKNOWN,
            Nature.PERSON,
            wish,
            Optional.empty(),
            openness,
            Optional.empty(),
            Instant.MIN));
  }
}
