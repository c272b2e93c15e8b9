package dev.lethe.core.release;

import dev.lethe.core.chain.Links;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.ledger.Ledger;
import dev.lethe.core.rights.Keyring;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Registry;
import dev.lethe.core.store.Store;

/// What releases are made with: all state of one home.
///
/// @param keys the home's keys
/// @param landing the people's words
/// @param registry the people and their objections
/// @param ledger what happened
/// @param store the checkpoints
/// @param links which link gave which checkpoint
/// @param releases what was made
/// @param policy what is allowed
public record Workshop(
    Keyring keys,
    Landing landing,
    Registry registry,
    Ledger ledger,
    Store store,
    Links links,
    Releases releases,
    Policy policy) {}
