package dev.lethe.core.corpus;

/// To whom a platform shows an account as a whole, whatever the audience of a single document.
public enum Openness {
  /// To everyone.
  OPEN,
  /// To people who are signed in.
  MEMBERS,
  /// To those whom the person has let in: the account has gone private.
  PRIVATE
}
