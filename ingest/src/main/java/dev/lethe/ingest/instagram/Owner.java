package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.ingest.meta.Statement;

/// Whose export it is, as all its parts together say, whatever their order.
final class Owner {

  private final Set<String> ids = new HashSet<>(); // two are enough to contradict each other
  private final Set<String> usernames = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private Optional<String> bio = Optional.empty();
  private Optional<LocalDate> birth = Optional.empty();
  private Optional<Instant> latest = Optional.empty();
  private Privacy privacy = Privacy.OPEN;
  private boolean described;

  /// Takes what a record about the person says.
  void learn(Person person) {
    described = true;
    keep(ids, person.id());
    keep(usernames, person.username());
    keep(addresses, person.address());
    bio = greater(bio, Optional.of(person.bio()).filter(words -> !words.isEmpty()));
    birth = greater(birth, person.birth());
    latest = greater(latest, person.latest());
    strict(person.privacy());
  }

  private static void keep(Set<String> known, Optional<String> said) {
    if (known.size() < 2) {
      said.ifPresent(known::add);
    }
  }

  private static <T extends Comparable<? super T>> Optional<T> greater(
      Optional<T> one, Optional<T> other) {
    return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
  }

  /// Something about the person could not be read, and it might have said that the account is
  /// private.
  void unclear() {
    strict(Privacy.UNCLEAR);
  }

  private void strict(Privacy other) {
    privacy = privacy.compareTo(other) >= 0 ? privacy : other;
  }

  /// Whether any part describes the person.
  boolean isDescribed() {
    return described;
  }

  /// The account; a [Refusal] if nothing says which it is, or two things say different ones.
  Account account(Statement statement) {
    if (ids.size() > 1 || usernames.size() > 1) {
      throw new Refusal(
          "expected the parts of one person's export, but found those of several accounts; read one"
              + " export at a time");
    }
    Optional<Account> own = ids.stream().findFirst().map(id -> account(id));
    Optional<Account> stated = statement.account();
    if (own.isPresent() && stated.isPresent() && !own.equals(stated)) {
      throw new Refusal(
          "expected the export of the account that was stated, but it says that it is another's;"
              + " correct --account");
    }
    return stated
        .or(() -> own)
        .orElseThrow(() ->
            new Refusal(
                "expected to know whose export this is, but it carries no immutable identifier;"
                    + " give --account instagram:ID"));
  }

  private static Account account(String id) {
    return new Account(Instagram.PLATFORM, id);
  }

  /// The name the account goes by, or empty.
  Optional<String> username() {
    return usernames.stream().findFirst();
  }

  /// What the person says about themselves, or empty.
  Optional<String> bio() {
    return bio;
  }

  /// The address that Instagram confirmed, or empty.
  Optional<String> address() {
    return addresses.size() == 1 ? addresses.stream().findFirst() : Optional.empty();
  }

  /// When the person was born, or empty; of several dates the latest.
  Optional<LocalDate> birth() {
    return birth;
  }

  /// The latest time in what describes the person, or empty.
  Optional<Instant> latest() {
    return latest;
  }

  /// Whether the account is private.
  Privacy privacy() {
    return privacy;
  }
}
