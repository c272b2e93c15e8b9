package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.Item;

/// What one record says, and what in it could not be understood.
final class Findings {

  private final SequencedSet<Item> items = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  /// The items, each once, in the record's order.
  List<Item> items() {
    return List.copyOf(items);
  }

  /// What could not be understood.
  List<String> problems() {
    return List.copyOf(problems);
  }

  /// Adds an item.
  void add(Item item) {
    items.add(item);
  }

  /// Adds what could not be understood.
  void problem(String problem) {
    problems.add(problem);
  }

  /// Reads a part; what refuses is a problem and stops nothing else.
  void attempt(Runnable part) {
    try {
      part.run();
    } catch (IllegalArgumentException refused) {
      problems.add(String.valueOf(refused.getMessage()));
    }
  }
}
