package dev.lethe.core.world;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.world.Inhabitant.Bond;

/// Invents communities: the same random numbers give the same people.
public final class Community {

  private static final List<String> NAMES =
      List.of("aino", "bruno", "carla", "dmitri", "elif", "femi", "gudrun", "hana", "ivo", "jun");

  private final RandomGenerator random;

  private Community(RandomGenerator random) {
    this.random = random;
  }

  /// Some people, at least two.
  public static List<Inhabitant> of(RandomGenerator random) {
    return new Community(random).people(random.nextInt(2, 9));
  }

  private List<Inhabitant> people(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(NAMES.get(i) + HexFormat.of().toHexDigits(random.nextInt()));
    }
    return names.stream().map(name -> person(name, names)).toList();
  }

  private Inhabitant person(String name, List<String> everyone) {
    List<Account> accounts = new ArrayList<>();
    accounts.add(Account.actor("https://town.example/users/" + name));
    if (random.nextInt(3) == 0) {
      accounts.add(
          new Account("facebook", "1000" + random.nextLong(1_000_000_000L, 10_000_000_000L)));
    }
    if (random.nextInt(5) == 0) {
      accounts.add(new Account("bluesky", "did:plc:" + name));
    }
    Bond bond = random.nextBoolean() ? Bond.LINK : Bond.ADDRESS;
    Inhabitant silent = new Inhabitant(name, accounts, bond, List.of());
    return silent.saying(new Feed(silent, everyone, random).items());
  }
}
