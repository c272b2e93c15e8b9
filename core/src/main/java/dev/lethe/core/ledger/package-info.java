/// What happened, provably: an append-only log of commitments and its signed head.
@org.jspecify.annotations.NullMarked
package dev.lethe.core.ledger;
