package dev.lethe.core.ledger;

import module java.base;

import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Json;

/// One thing that happened. An entry holds no personal data: a commitment tells nothing without its
/// opening, which is kept elsewhere and can be destroyed.
public sealed interface Entry {

  /// When it happened.
  Instant at();

  /// A feed came in.
  ///
  /// @param items how many items were read
  record Ingested(Instant at, long items) implements Entry {}

  /// Somebody objected.
  ///
  /// @param commitment the keyed name of the objection's reference
  record Objected(Instant at, String commitment) implements Entry {}

  /// Somebody withdrew an objection.
  ///
  /// @param commitment the keyed name of the objection's reference
  record Withdrew(Instant at, String commitment) implements Entry {}

  /// A release was made and answers from now on.
  ///
  /// @param release its digest
  /// @param state what kind it is, in one word
  record Released(Instant at, Digest release, String state) implements Entry {}

  /// A policy was put in force.
  ///
  /// @param policy the digest of its text
  record Ruled(Instant at, Digest policy) implements Entry {}

  /// Everything was ordered to stand still, or the order was lifted.
  ///
  /// @param order which of the two
  /// @param reason the digest of the reason's text, salted with the order's key
  record Stayed(Instant at, Order order, Digest reason) implements Entry {}

  /// What was ordered.
  enum Order {
    STAND_STILL,
    GO_ON
  }

  /// The last traces of some people were destroyed.
  ///
  /// @param objections how many objections that closed
  record Forgot(Instant at, long objections) implements Entry {}

  /// This entry as a line of canonical JSON.
  default String line() {
    Json.Members line = Json.object().put("at", at().toString());
    switch (this) {
      case Ingested(Instant _, long items) -> line.put("entry", "ingested").put("items", items);
      case Objected(Instant _, String commitment) ->
          line.put("entry", "objected").put("commitment", commitment);
      case Withdrew(Instant _, String commitment) ->
          line.put("entry", "withdrew").put("commitment", commitment);
      case Released(Instant _, Digest release, String state) ->
          line.put("entry", "released").put("release", release.hex()).put("state", state);
      case Ruled(Instant _, Digest policy) ->
          line.put("entry", "ruled").put("policy", policy.hex());
      case Stayed(Instant _, Order order, Digest reason) ->
          line.put("entry", order == Order.STAND_STILL ? "stayed" : "lifted")
              .put("reason", reason.hex());
      case Forgot(Instant _, long objections) ->
          line.put("entry", "forgot").put("objections", objections);
    }
    return line.done().text();
  }
}
