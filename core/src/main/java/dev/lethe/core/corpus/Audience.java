package dev.lethe.core.corpus;

/// Who may read a document on its platform.
public enum Audience {
  /// Everyone.
  PUBLIC,
  /// Everyone who has the address; shown in no listing. Open to all, so it counts as public.
  UNLISTED,
  /// The author's followers.
  FOLLOWERS,
  /// The people it is addressed to.
  DIRECT,
  /// Nothing says who.
  UNKNOWN
}
