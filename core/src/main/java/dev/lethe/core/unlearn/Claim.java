package dev.lethe.core.unlearn;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Pseudonym;

/// Whom somebody means who asks to be left out: what was typed into the form's one field,
/// understood by its form alone. Nothing is looked up.
///
/// A handle is matched with the handle that an account goes or went by: `@alice@host` on Mastodon
/// and its like, `@alice.example` on Bluesky, `@alice@facebook.com` and `@alice@instagram.com` for
/// the names in addresses of Facebook and Instagram.
public sealed interface Claim {

  /// The longest claim in characters.
  int LONGEST = 320;

  /// An e-mail address, in lower case.
  record Mail(String address) implements Claim {}

  /// A handle, with an `@` before it, in lower case.
  record Handle(String handle) implements Claim {}

  /// An account by its immutable identifier.
  record Known(Account account) implements Claim {}

  /// What this text means; an error says what is expected, for everybody to understand.
  static Claim parse(String typed) {
    return new ClaimText(typed).claim();
  }

  /// The keyed name of what is meant.
  default Pseudonym name(PlacementKey key) {
    return switch (this) {
      case Mail(String address) -> key.ofAddress(address);
      case Handle(String handle) -> key.ofHandle(handle);
      case Known(Account account) -> key.of(account);
    };
  }
}
