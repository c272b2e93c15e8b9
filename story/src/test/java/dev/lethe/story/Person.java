package dev.lethe.story;

import module java.base;

import dev.lethe.core.corpus.Place;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.PlacementKey;

/// An invented member of a community.
///
/// @param name the name in all handles
/// @param nature what is known of the person
/// @param accounts the actors' addresses, one or two
/// @param linking what says that two accounts are one person's
record Person(String name, Nature nature, List<String> accounts, Linking linking) {

  /// What is known of a person.
  enum Nature {
    /// Of full age: may be learned from.
    ADULT,
    /// Under age.
    MINOR,
    /// Of unknown age.
    AGELESS,
    /// A program.
    BOT,
    /// Somebody who asks not to be indexed.
    RESERVED,
    /// Of full age, but writes for few.
    PRIVATE
  }

  /// What says that two accounts are one person's.
  enum Linking {
    /// There is one account.
    NONE,
    /// Both carry the same verified address.
    ADDRESS,
    /// The operator says so.
    OPERATOR
  }

  Person {
    accounts = List.copyOf(accounts);
  }

  /// Whether this person's words may be learned.
  boolean isLearned() {
    return nature == Nature.ADULT;
  }

  /// Where this person belongs under a key.
  Place place(PlacementKey key) {
    SortedSet<Account> anchors = new TreeSet<>();
    accounts.forEach(address -> anchors.add(Account.actor(address)));
    return Place.of(anchors, key);
  }
}
