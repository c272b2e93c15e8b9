package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.rights.Registry;

/// Finds the account that a person means: `platform:immutable-id`, an actor's address, or
/// `@alice@host` where that names one account.
public final class AccountNames {

  private final Registry registry;
  private final PlacementKey key;

  public AccountNames(Registry registry, PlacementKey key) {
    this.registry = registry;
    this.key = key;
  }

  /// The keyed name of the account that is meant.
  public Pseudonym resolve(String name) {
    return name.startsWith("@") ? ofHandle(name) : key.of(account(name));
  }

  /// The account of this name, which is `platform:immutable-id` or an actor's address.
  public static Account account(String name) {
    if (name.startsWith("https://") || name.startsWith("http://")) {
      return Account.actor(name);
    }
    int colon = name.indexOf(':');
    if (colon > 0) {
      return new Account(name.substring(0, colon), name.substring(colon + 1));
    }
    throw new IllegalArgumentException(
        "expected an account as platform:id, https://host/users/alice or @alice@host, but found \"%s\""
            .formatted(name));
  }

  private Pseudonym ofHandle(String handle) {
    if (!handle.matches("@[^@\\s]+@[^@\\s]+")) {
      throw new IllegalArgumentException(
          "expected a handle as @alice@host, but found \"%s\"".formatted(handle));
    }
    SortedSet<Pseudonym> accounts = registry.accountsOf(key.ofHandle(handle));
    return switch (accounts.size()) {
      case 1 -> accounts.first();
      case 0 ->
          throw new IllegalArgumentException(
              "no account with the handle %s is known here; give its address, such as https://host/users/alice"
                  .formatted(handle));
      default ->
          throw new IllegalArgumentException(
              "%d accounts have had the handle %s; give the address of the one that is meant"
                  .formatted(accounts.size(), handle));
    };
  }
}
