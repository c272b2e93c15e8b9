package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.rights.Account;

/// Whose export it is.
///
/// @param account the account, or empty if nothing says or what says does not agree
/// @param names the names the person goes and went by; empty if the profile is not there
/// @param problem what to do if the account is empty
record Owner(Optional<Account> account, Set<String> names, String problem) {

  private static final String UNKNOWN =
      "expected to know whose export this is, but it does not say; give --account facebook:ID";

  /// What an operator states and what profiles say, together.
  static Owner of(Optional<Account> stated, Set<Account> found, Set<String> names) {
    SortedSet<Account> all = new TreeSet<>(found);
    stated.ifPresent(all::add);
    return all.size() > 1
        ? new Owner(Optional.empty(), names, torn(all.size()))
        : new Owner(all.stream().findFirst(), names, UNKNOWN);
  }

  private static String torn(int accounts) {
    return "expected one person's export, but found %d accounts in the profiles and --account; give the parts of one export, and its account"
        .formatted(accounts);
  }

  /// The account; refused if it is not known.
  Account known() {
    return account.orElseThrow(() -> new Refusal(problem));
  }

  /// Whether this may be the person's name: where no profile says how the person is called, any
  /// may.
  boolean mayBe(String name) {
    return names.isEmpty() || names.contains(folded(name));
  }

  /// Whether this sentence begins with a name of the person.
  boolean begins(String sentence) {
    String folded = folded(sentence);
    return names.stream()
        .filter(folded::startsWith)
        .anyMatch(name ->
            folded.length() == name.length()
                || !Character.isLetterOrDigit(folded.charAt(name.length())));
  }

  /// A name without case, spaces around it, and the ways of writing accents.
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}
