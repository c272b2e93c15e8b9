package dev.lethe.ingest.meta;

import module java.base;

import dev.lethe.core.corpus.Audience;
import dev.lethe.core.rights.Account;

/// What an operator states about an export, which cannot say it itself: an export proves who wrote,
/// never that it was public, and not every export carries an immutable identifier.
///
/// @param account whose export it is, or empty if the export says so itself
/// @param audience who could read what is in it, or `UNKNOWN` if the operator does not say
public record Statement(Optional<Account> account, Audience audience) {

  /// Nothing is stated.
  public static final Statement NOTHING = new Statement(Optional.empty(), Audience.UNKNOWN);
}
