package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landed;
import dev.lethe.core.corpus.Landing;

/// What came in about one account, while it is in memory.
final class Arrival {

  /// How many bytes an item takes without its words, about.
  private static final int BARE = 500;

  final Landed landed;
  private final Set<Item> before;

  /// How many bytes it takes, about.
  long weight;

  /// @param landed what is known of the account already
  Arrival(Landed landed) {
    this.landed = landed;
    this.before = Set.copyOf(landed.items());
    this.weight = before.stream().mapToLong(Arrival::weight).sum();
  }

  /// How many bytes an item takes, about.
  static long weight(Item item) {
    return item instanceof Item.Said(var document) ? BARE + 2L * document.text().length() : BARE;
  }

  /// Adds what is new to the account's file; rewrites the file where something known was replaced,
  /// so that no older words stay.
  void land(Landing landing) {
    List<Item> items = landed.items();
    if (new HashSet<>(items).containsAll(before)) {
      List<Item> added = items.stream().filter(item -> !before.contains(item)).toList();
      if (!added.isEmpty()) {
        landing.add(landed.account(), added);
      }
    } else {
      landing.compact(landed);
    }
  }
}
