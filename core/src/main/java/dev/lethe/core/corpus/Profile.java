package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.rights.Account;

/// What a platform says about an account, apart from its words.
///
/// @param account the account
/// @param handle the name it goes by now, such as `@alice@host`, or empty if it has none
/// @param age what is attested of the person's age
/// @param nature whether a person or a program writes
/// @param wish whether the person reserved their words from such use
/// @param address an address of the person that the platform has verified, or empty if unknown
/// @param openness to whom the account as a whole is shown
/// @param country the country whose law the platform applies to the person, as two capitals (ISO
///   3166-1 alpha-2), or empty if unknown
/// @param updated when the platform last changed this, or [Instant#MIN] if it does not say
public record Profile(
    Account account,
    Optional<String> handle,
    AgeGroup age,
    Nature nature,
    Wish wish,
    Optional<String> address,
    Openness openness,
    Optional<String> country,
    Instant updated) {

  public Profile {
    country.ifPresent(code -> {
      if (!code.matches("[A-Z]{2}")) {
        throw new IllegalArgumentException(
            "a country is two capitals of ISO 3166-1 such as DE, but was \"%s\"".formatted(code));
      }
    });
  }

  /// A profile of an open account whose country is unknown.
  public Profile(
      Account account,
      Optional<String> handle,
      AgeGroup age,
      Nature nature,
      Wish wish,
      Optional<String> address,
      Instant updated) {
    this(account, handle, age, nature, wish, address, Openness.OPEN, Optional.empty(), updated);
  }

  /// Who writes.
  public enum Nature {
    /// A person.
    PERSON,
    /// A program, or an organisation.
    BOT
  }

  /// What is known of an account whose profile was never seen: nothing.
  public static Profile unseen(Account account) {
    return new Profile(
        account,
        Optional.empty(),
        AgeGroup.UNKNOWN,
        Nature.PERSON,
        Wish.NONE,
        Optional.empty(),
        Instant.MIN);
  }
}
