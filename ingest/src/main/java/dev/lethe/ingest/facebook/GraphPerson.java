package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Openness;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;

/// Users and pages of the Graph API.
final class GraphPerson {

  private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9.]{1,64}");
  private static final int FULL_AGE = 18; // years

  private GraphPerson() {}

  /// The description of a user, and the introduction if there is one. The API does not say who may
  /// read it.
  static List<Item> user(Node user) {
    return items(user, Nature.PERSON, "about", "bio");
  }

  /// The description of a page, which is no person's, and what it says about itself.
  static List<Item> page(Node page) {
    return items(page, Nature.BOT, "about", "description");
  }

  /// What an author beside a record tells of itself: whoever has a category is a page.
  static Optional<Item> known(Node author) {
    return author.has("category")
        ? Optional.of(new Item.Described(profile(author, Nature.BOT)))
        : Optional.empty();
  }

  private static List<Item> items(Node record, Nature nature, String... introductions) {
    Profile profile = profile(record, nature);
    List<Item> items = new ArrayList<>();
    items.add(new Item.Described(profile));
    String words =
        Words.lines(
            Stream.of(introductions).flatMap(name -> record.text(name).stream()).map(Words::of));
    if (!words.isEmpty()) {
      Instant when = GraphTime.in(record, "updated_time").orElse(Instant.EPOCH);
      items.add(Said.profile(profile.account(), Audience.UNKNOWN, when, when, words));
    }
    return items;
  }

  private static Profile profile(Node record, Nature nature) {
    Account account = Accounts.in(record);
    Optional<Instant> updated = GraphTime.in(record, "updated_time");
    return new Profile(
        account,
        record
            .textIfAny("username")
            .filter(name -> USERNAME.matcher(name).matches())
            .map(Accounts::handle),
        age(record, updated),
        nature,
        Wish.NONE,
        Optional.empty(),
        record.truth("is_published").orElse(true) ? Openness.OPEN : Openness.PRIVATE,
        Optional.empty(),
        updated.orElse(Instant.MIN));
  }

  /// The birthday, judged when the record was last changed; else the range that the API tells.
  private static AgeGroup age(Node record, Optional<Instant> updated) {
    return record
        .get("birthday")
        .flatMap(Birthday::of)
        .map(birthday -> Birthday.group(birthday, updated))
        .or(() -> record.get("age_range").flatMap(GraphPerson::range))
        .orElse(AgeGroup.UNKNOWN);
  }

  private static Optional<AgeGroup> range(Node range) {
    if (range.whole("min").orElse(0) >= FULL_AGE) {
      return Optional.of(AgeGroup.ADULT);
    }
    return range.whole("max").orElse(FULL_AGE) < FULL_AGE
        ? Optional.of(AgeGroup.MINOR)
        : Optional.empty();
  }
}
