package dev.lethe.core.chain;

import module java.base;

import dev.lethe.core.corpus.Slice;

/// What a trainer is asked to learn: one slice, from one parent.
///
/// @param parent the parent checkpoint's bytes, or empty at the head of a chain
/// @param slice the texts, in canonical order
/// @param recipe everything else that can change a weight
@SuppressWarnings("ArrayRecordComponent")
public record Step(Optional<byte[]> parent, Slice slice, Recipe recipe) {}
