package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.release.State;
import dev.lethe.core.store.Digest;

/// What answers now.
///
/// @param digest the composition
/// @param state what the release is worth, or empty if the base alone answers
/// @param asOf the instant that the release answers to, or empty if the base alone answers
public record Answering(Digest digest, Optional<State> state, Optional<Instant> asOf) {}
