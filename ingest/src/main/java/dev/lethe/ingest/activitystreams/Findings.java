package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.core.corpus.Item;

/// What one object says.
///
/// @param items the items, in the object's order
/// @param problems what in it could not be understood, although the rest could
record Findings(List<Item> items, List<String> problems) {

  Findings {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /// Items, all of them understood.
  static Findings of(Item... items) {
    return new Findings(List.of(items), List.of());
  }
}
