package dev.lethe.core.corpus;

/// What a machine-readable signal says about use by machines, of a person's words or of one
/// document.
public enum Wish {
  /// There is no such signal, or it allows the use.
  NONE,
  /// The words are not to be indexed or learned from.
  RESERVED
}
