package dev.lethe.model.serve;

import module java.base;

/// How busy a server is, and what it has done since it began.
///
/// @param running answers under way
/// @param waiting who waits for a turn
/// @param tokens tokens spoken
/// @param reused tokens of prompts that were remembered
/// @param refused who was told to come again
/// @param swaps how often a composition took over
/// @param lastSwap how long the last taking over took, or zero
public record Load(
    int running,
    int waiting,
    long tokens,
    long reused,
    long refused,
    long swaps,
    Duration lastSwap) {}
