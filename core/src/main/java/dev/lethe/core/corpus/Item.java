package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Account;

/// One thing a feed says.
public sealed interface Item {

  /// The account it is about.
  Account account();

  /// Somebody published or edited a document, or reacted to one.
  record Said(Document document) implements Item {
    @Override
    public Account account() {
      return document.author();
    }
  }

  /// The platform describes an account.
  record Described(Profile profile) implements Item {
    @Override
    public Account account() {
      return profile.account();
    }
  }

  /// The operator attests of an account's owner what the platform does not say.
  ///
  /// @param age the person's age, or empty if nothing is attested of it
  /// @param address an address of the person that the operator has verified, or empty
  record Attested(Account account, Optional<AgeGroup> age, Optional<String> address)
      implements Item {}

  /// The author deleted a document.
  ///
  /// @param id the document's identifier
  record Deleted(Account account, String id) implements Item {}

  /// The account itself is gone from its platform.
  record Left(Account account) implements Item {}
}
