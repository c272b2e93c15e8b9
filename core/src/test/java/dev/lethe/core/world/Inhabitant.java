package dev.lethe.core.world;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.rights.Account;

/// An invented person and all that their platforms say about them.
///
/// @param name a name that occurs nowhere else; their accounts and their own texts contain it
/// @param accounts their accounts, at least one
/// @param bond how the home knows that the accounts are one person's
/// @param items what the feeds say about the accounts
public record Inhabitant(String name, List<Account> accounts, Bond bond, List<Item> items) {

  /// How accounts of one person are known to belong together.
  public enum Bond {
    /// The operator linked them.
    LINK,
    /// They share an address that their platforms verified.
    ADDRESS
  }

  public Inhabitant {
    accounts = List.copyOf(accounts);
    items = List.copyOf(items);
  }

  /// The address that ties the accounts together, or empty if they are linked otherwise.
  public Optional<String> address() {
    return switch (bond) {
      case LINK -> Optional.empty();
      case ADDRESS -> Optional.of(name + "@letters.example");
    };
  }

  /// What must be found nowhere in clear: name, handles, identifiers.
  public Stream<String> secrets() {
    return Stream.concat(Stream.of(name), accounts.stream().map(Account::id));
  }

  /// The same person with other items.
  public Inhabitant saying(List<Item> others) {
    return new Inhabitant(name, accounts, bond, others);
  }
}
