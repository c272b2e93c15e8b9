package dev.lethe.core.rights;

/// What a person has said about being learned from.
public enum Standing {
  /// Nothing.
  SILENT,
  /// Yes, and has not taken it back.
  CONSENTED,
  /// No, by an objection that stands; it outweighs a yes.
  OBJECTED
}
