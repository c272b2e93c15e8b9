package dev.lethe.core.corpus;

import module java.base;

/// Why a document stays out; of several, the first in this order is given.
public enum Reason {
  /// Not everyone may read it, or nothing says who may.
  AUDIENCE,
  /// Its author is not known to be of full age.
  AGE,
  /// Its author objected.
  OBJECTION,
  /// It is too young, or younger than the build.
  QUARANTINE,
  /// Its author reserved their words by a machine-readable signal.
  RESERVATION,
  /// It was deleted, or its author's account is gone.
  GONE,
  /// A program wrote it.
  BOT,
  /// It has no words.
  EMPTY,
  /// Its author said the same before.
  DUPLICATE;

  /// The reason in lower case, as commands and files write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
