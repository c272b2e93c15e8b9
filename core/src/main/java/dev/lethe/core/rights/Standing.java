package dev.lethe.core.rights;

/// What a person has said about being learned from.
public enum Standing {
  /// Nothing.
  SILENT,
  /// Yes, and has not taken it back.
  CONSENTED,
  /// Perhaps no: a request that nobody has proven yet. Out of what comes next.
  HELD,
  /// Yes once, and took it back: out of every model, whatever the policy asks for.
  TOOK_BACK,
  /// No, by an objection that stands; it outweighs a yes.
  OBJECTED
}
