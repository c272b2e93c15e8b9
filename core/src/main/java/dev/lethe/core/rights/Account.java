package dev.lethe.core.rights;

import module java.base;

/// An account on a platform, by the identifier that its owner cannot change.
///
/// @param platform the platform's name in lower case, such as `activitypub` or `facebook`
/// @param id the platform's immutable identifier; for ActivityPub the actor's address
public record Account(String platform, String id) implements Comparable<Account> {

  /// The platform of accounts whose identifier is an actor's address (ActivityPub, Mastodon).
  public static final String ACTIVITYPUB = "activitypub";

  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::platform).thenComparing(Account::id);

  public Account {
    if (!platform.matches("[a-z][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException(
          "a platform is a lower-case word such as activitypub, but was \"" + platform + "\"");
    }
    if (id.isEmpty() || id.length() > 2048 || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "an account's id has 1 to 2048 characters and no control characters, but was \"%s\""
              .formatted(id.length() > 80 ? id.substring(0, 80) + "…" : id));
    }
  }

  /// The account of an ActivityPub actor.
  public static Account actor(String address) {
    return new Account(ACTIVITYPUB, address);
  }

  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return platform + ":" + id;
  }
}
