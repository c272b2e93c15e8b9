package dev.lethe.curate.duplicate;

import module java.base;

import dev.lethe.core.corpus.Curated.Dropped;
import dev.lethe.core.corpus.Reason;

/// What one person said so far and may be learned. It is made anew for each person.
public final class Said {

  /// From this likeness on two texts are the same: FineWeb's 14 bands of 8 have their threshold
  /// there.
  private static final double SAME = 0.72;

  private final Set<String> texts = new HashSet<>();
  private final Bands bands = new Bands();

  /// Why this text says nothing new, or empty if it does; then it is remembered.
  public Optional<Dropped> again(String text) {
    String folded = Folding.fold(text);
    if (texts.contains(folded)) {
      return Optional.of(new Dropped(Reason.DUPLICATE, "its author said the same before"));
    }
    Shingles shingles = Shingles.of(folded);
    long[] places = shingles.isEmpty() ? new long[0] : MinHash.bands(shingles);
    if (isNear(shingles, places)) {
      return Optional.of(new Dropped(Reason.DUPLICATE, "its author said nearly the same before"));
    }
    texts.add(folded);
    if (!shingles.isEmpty()) {
      bands.add(shingles, places);
    }
    return Optional.empty();
  }

  /// Texts that share a band are compared in full, so that chance drops nothing.
  private boolean isNear(Shingles shingles, long[] places) {
    return bands.any(places, earlier -> shingles.likeness(earlier) >= SAME);
  }
}
