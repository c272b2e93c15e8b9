package dev.lethe.story;

import module java.base;

import dev.lethe.cli.home.AccountNames;
import dev.lethe.core.corpus.Place;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.PlacementKey;

/// An invented member of a community.
///
/// @param name the name in all handles
/// @param nature what is known of the person
/// @param accounts the accounts, one or two: an actor's address or `platform:id`
/// @param linking what says that two accounts are one person's
/// @param asked what the person says when asked for consent
record Person(String name, Nature nature, List<String> accounts, Linking linking, Asked asked) {

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
    OPERATOR,
    /// The operator said so, and took it back.
    UNDONE
  }

  /// What a person says when asked for consent.
  enum Asked {
    /// Nothing.
    NOTHING,
    /// Yes.
    YES,
    /// Yes, and takes it back.
    NO_MORE,
    /// Yes, takes it back, and says yes again.
    YES_AGAIN
  }

  Person {
    accounts = List.copyOf(accounts);
  }

  /// Whether this person's words may be learned.
  boolean isLearned() {
    return nature == Nature.ADULT;
  }

  /// Whether a letter reaches this person: two of three, by the name alone.
  boolean isTold() {
    return Math.floorMod(name.hashCode(), 3) > 0;
  }

  /// Whether this person consents in the end.
  boolean saysYes() {
    return switch (asked) {
      case NOTHING, NO_MORE -> false;
      case YES, YES_AGAIN -> true;
    };
  }

  /// Where this person's words belong under a key: one place, unless nothing says that the accounts
  /// are one person's.
  List<Place> places(PlacementKey key) {
    return linking == Linking.UNDONE
        ? accounts.stream().map(each -> place(List.of(each), key)).toList()
        : List.of(place(accounts, key));
  }

  private static Place place(List<String> accounts, PlacementKey key) {
    SortedSet<Account> anchors = new TreeSet<>();
    accounts.forEach(each -> anchors.add(AccountNames.account(each)));
    return Place.of(anchors, key);
  }

  /// Whether this account is an actor of ActivityPub.
  static boolean isActor(String account) {
    return account.startsWith("https://");
  }

  /// An address of this person that platforms have verified, or empty.
  Optional<String> address() {
    return linking == Linking.ADDRESS ? Optional.of(name + "@mail.example") : Optional.empty();
  }
}
