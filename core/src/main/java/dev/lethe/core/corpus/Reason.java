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
  /// The law that applies to its author asks for consent, or it was said to an assistant, and the
  /// consent that this needs is not on record.
  CONSENT,
  /// The policy asks that its author was told of the training, and no letter went out.
  NOTICE,
  /// It is older than the policy reaches.
  DEPTH,
  /// It is too young, or younger than the build.
  QUARANTINE,
  /// It was shown for a day and no longer.
  EPHEMERAL,
  /// A machine-readable signal reserves it, or all words of its author.
  RESERVATION,
  /// It was deleted, or its author's account is gone or private now.
  GONE,
  /// A program wrote it.
  BOT,
  /// It has no words.
  EMPTY,
  /// Its author said the same before.
  DUPLICATE,
  /// It is not a text that one can learn from.
  QUALITY;

  /// The reason in lower case, as commands and files write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
