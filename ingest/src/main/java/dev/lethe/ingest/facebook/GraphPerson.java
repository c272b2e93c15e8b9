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
  static void user(Node user, Findings findings) {
    read(user, Nature.PERSON, findings, "about", "bio");
  }

  /// The description of a page, which is no person's, and what it says about itself.
  static void page(Node page, Findings findings) {
    read(page, Nature.BOT, findings, "about", "description");
  }

  /// What an author beside a record tells of itself: whoever has a category is a page.
  static void known(Node author, Findings findings) {
    if (author.has("category")) {
      findings.add(new Item.Described(profile(author, Nature.BOT, findings)));
    }
  }

  private static void read(Node record, Nature nature, Findings findings, String... introductions) {
    Profile profile = profile(record, nature, findings);
    findings.add(new Item.Described(profile));
    String words =
        Words.lines(
            Stream.of(introductions).flatMap(name -> record.text(name).stream()).map(Words::of));
    if (!words.isEmpty()) {
      Instant when = GraphTime.in(record, "updated_time").orElse(Instant.EPOCH);
      findings.add(Said.profile(profile.account(), Audience.UNKNOWN, when, when, words));
    }
  }

  private static Profile profile(Node record, Nature nature, Findings findings) {
    Account account = Accounts.in(record);
    Optional<Instant> updated = GraphTime.in(record, "updated_time");
    return new Profile(
        account,
        record
            .textIfAny("username")
            .filter(name -> USERNAME.matcher(name).matches())
            .map(Accounts::handle),
        age(record, updated, findings),
        nature,
        Wish.NONE,
        Optional.empty(),
        record.truth("is_published").orElse(true) ? Openness.OPEN : Openness.PRIVATE,
        Optional.empty(),
        updated.orElse(Instant.MIN));
  }

  /// The birthday, judged when the record was last changed; else the range that the API tells.
  private static AgeGroup age(Node record, Optional<Instant> updated, Findings findings) {
    AgeGroup born = Birthday.group(record, updated, findings);
    return born == AgeGroup.UNKNOWN
        ? record.get("age_range").flatMap(GraphPerson::range).orElse(AgeGroup.UNKNOWN)
        : born;
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
