package dev.lethe.story;

import module java.base;

/// Where the members of an invented community publish.
enum Platform {
  /// The town's own network, whose feed comes as ActivityStreams.
  TOWN("https://town.example/users/"),
  /// A server of Mastodon, whose API is read.
  HARBOUR("https://harbour.example/users/"),
  /// Facebook, by exports.
  FACEBOOK("facebook:"),
  /// Instagram, by exports.
  INSTAGRAM("instagram:"),
  /// Bluesky.
  BLUESKY("bluesky:did:plc:");

  private final String start;

  Platform(String start) {
    this.start = start;
  }

  /// A new account.
  String account(RandomGenerator random) {
    return start + random.nextLong(1L << 40, 1L << 50);
  }

  /// The platform of an account.
  static Platform of(String account) {
    return Stream.of(values())
        .filter(each -> account.startsWith(each.start))
        .findFirst()
        .orElseThrow();
  }
}
