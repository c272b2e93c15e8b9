package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.chain.Links;
import dev.lethe.core.corpus.Curation;
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
/// @param curations the curation of each name; an unknown one is an error
public record Workshop(
    Keyring keys,
    Landing landing,
    Registry registry,
    Ledger ledger,
    Store store,
    Links links,
    Releases releases,
    Policy policy,
    Function<String, Curation> curations) {}
