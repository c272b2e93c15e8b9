package dev.lethe.web.console;

import module java.base;

import dev.lethe.core.release.State;
import dev.lethe.core.store.Digest;

/// How the house is doing.
///
/// @param holds requests that nobody has proven yet
/// @param open objections that are not canonical yet
/// @param overdue of those, how many are past their deadline
/// @param canonical objections that are done
/// @param release the release that answers, or empty if the base does
/// @param state what it is worth
/// @param asOf the instant it answers to
/// @param age how long ago that instant was, in whole days, 0 or more
/// @param work what is under way, or empty
/// @param stay why everything stands still by order, or empty text
/// @param ledger how many entries the ledger has
/// @param letters how many letters are still to be sent
public record Condition(
    long holds,
    long open,
    long overdue,
    long canonical,
    Optional<Digest> release,
    Optional<State> state,
    Optional<Instant> asOf,
    long age,
    Optional<Work> work,
    String stay,
    long ledger,
    long letters) {}
