package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.rights.Account;

/// Accounts of Facebook: their identifier is a number that never changes.
final class Accounts {

  /// The name of the platform.
  static final String PLATFORM = "facebook";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

  private Accounts() {}

  /// The account with this number.
  static Account of(String number) {
    return new Account(PLATFORM, number);
  }

  /// The account that the member `id` of this object names.
  static Account in(Node object) {
    Node id = object.get("id").orElseThrow(() -> object.missing("id"));
    if (!isNumber(id.text())) {
      throw id.expected("the number of an account");
    }
    return of(id.text());
  }

  /// Whether this can be the number of an account.
  static boolean isNumber(String id) {
    return NUMBER.matcher(id).matches();
  }

  /// The handle of whoever goes by this name in addresses.
  static String handle(String name) {
    return "@" + name + "@facebook.com";
  }
}
