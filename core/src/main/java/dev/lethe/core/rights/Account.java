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
    if (!isPlatform(platform)) {
      throw new IllegalArgumentException(
          "a platform is a lower-case word such as activitypub, but was \"" + platform + "\"");
    }
    if (id.isEmpty() || id.length() > 2048 || hasControl(id)) {
      throw new IllegalArgumentException(
          "an account's id has 1 to 2048 characters and no control characters, but was \"%s\""
              .formatted(id.length() > 80 ? id.substring(0, 80) + "…" : id));
    }
  }

  /// A lower-case letter, then at most 31 lower-case letters, digits or hyphens. It is asked for
  /// every item that comes in, so no pattern is compiled for it.
  private static boolean isPlatform(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean later = (c >= '0' && c <= '9') || c == '-';
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && !(later && i > 0)) {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= 32;
  }

  private static boolean hasControl(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        return true;
      }
    }
    return false;
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
