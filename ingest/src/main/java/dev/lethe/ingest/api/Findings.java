package dev.lethe.ingest.api;

import module java.base;

import dev.lethe.core.corpus.Item;

/// What one object says.
///
/// @param items the items, in the object's order
/// @param problems what in it could not be understood, although the rest could
public record Findings(List<Item> items, List<String> problems) {

  /// Nothing.
  public static final Findings NONE = new Findings(List.of(), List.of());

  public Findings {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /// Items, all of them understood.
  public static Findings of(Item... items) {
    return new Findings(List.of(items), List.of());
  }

  /// What `part` says, or only its problem if it is refused.
  public static Findings attempt(Supplier<Findings> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException refused) {
      return new Findings(List.of(), List.of(String.valueOf(refused.getMessage())));
    }
  }

  /// These findings and then others.
  public Findings and(Findings others) {
    return new Findings(
        Stream.concat(items.stream(), others.items.stream()).toList(),
        Stream.concat(problems.stream(), others.problems.stream()).toList());
  }
}
