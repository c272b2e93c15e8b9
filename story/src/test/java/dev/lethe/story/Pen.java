package dev.lethe.story;

import module java.base;

/// What an invented member writes with on one account.
///
/// @param person who writes
/// @param account an actor's address, or `platform:id`
/// @param random where words and days are drawn from
/// @param friends draws somebody to mention, or nobody
record Pen(Person person, String account, Random random, Supplier<Optional<Person>> friends) {

  private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

  /// What a platform knows the account by.
  String id() {
    return account.substring(account.indexOf(':') + 1);
  }

  /// A whole second of fifteen months; one in thirty is after the instant of the builds.
  Instant instant() {
    long span = Duration.between(FIRST, Author.AS_OF).toSeconds();
    return FIRST.plusSeconds(random.nextLong(span + span / 30));
  }

  /// Some minutes later.
  Instant after(Instant at) {
    return at.plus(random.nextInt(1, 5000), ChronoUnit.MINUTES);
  }

  /// A post that may mention somebody.
  String words() {
    return Words.post(random, person.name())
        + friends.get().map(friend -> " @" + friend.name() + "@town.example").orElse("");
  }

  /// A whole number from 0 up to, but not with, this one.
  int draw(int bound) {
    return random.nextInt(bound);
  }

  /// The age as Lethe's own property says it: `adult`, `minor` or `unknown`.
  String age() {
    return switch (person.nature()) {
      case MINOR -> "minor";
      case AGELESS -> "unknown";
      case ADULT, BOT, RESERVED, PRIVATE -> "adult";
    };
  }

  /// The year of birth; empty where nothing is known of the age.
  Optional<Integer> born() {
    return switch (person.nature()) {
      case MINOR -> Optional.of(2012);
      case AGELESS -> Optional.empty();
      case ADULT, BOT, RESERVED, PRIVATE -> Optional.of(1980);
    };
  }
}
