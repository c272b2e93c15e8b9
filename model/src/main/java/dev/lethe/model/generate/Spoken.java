package dev.lethe.model.generate;

import module java.base;

import dev.lethe.core.release.LanguageModel.Likely;
import dev.lethe.core.store.Digest;

/// A token that a network chose.
///
/// @param token its id
/// @param ends whether it is a mark that ends the answer and no part of it
/// @param logProbability the natural logarithm of its probability, before any rule of choice
/// @param likely the most likely tokens in its place, the likeliest first
/// @param model the composition that it comes from
public record Spoken(
    int token, boolean ends, double logProbability, List<Likely> likely, Digest model) {}
