package dev.lethe.registry;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.core.rights.Pseudonym;

/// Keyed names of invented people, under a key of the tests.
final class Names {

  private static final PlacementKey KEY = new PlacementKey(new byte[32]);

  private Names() {}

  static Account known(String person) {
    return Account.actor("https://lakeside.example/users/" + person);
  }

  static Pseudonym account(String person) {
    return KEY.of(known(person));
  }

  static Pseudonym handle(String person) {
    return KEY.ofHandle("@" + person + "@lakeside.example");
  }

  static Pseudonym address(String person) {
    return KEY.ofAddress(person + "@mail.example");
  }

  static SortedSet<Pseudonym> accounts(String... people) {
    return Stream.of(people).map(Names::account).collect(Collectors.toCollection(TreeSet::new));
  }

  /// An enrolment with handle and address.
  static Enrolment enrolment(String person) {
    return new Enrolment(
        account(person), Optional.of(handle(person)), Optional.of(address(person)));
  }

  /// An enrolment with nothing but the account.
  static Enrolment bare(String person) {
    return new Enrolment(account(person), Optional.empty(), Optional.empty());
  }
}
