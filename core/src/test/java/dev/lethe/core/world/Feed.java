package dev.lethe.core.world;

import module java.base;

import dev.lethe.core.corpus.AgeGroup;
import dev.lethe.core.corpus.Audience;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Profile;
import dev.lethe.core.corpus.Wish;
import dev.lethe.core.rights.Account;

/// Invents what platforms say about one person: posts, edits, deletions, repeats, mentions of
/// others, words that many say.
final class Feed {

  private static final List<String> WORDS =
      List.of(
          "bread", "rain", "the", "harbour", "und", "morgen", "ferry", "café", "late", "музыка",
          "cat", "roof", "猫", "again", "blue", "tired", "🙂", "well", "lamp", "never");
  private static final List<String> COMMONPLACES =
      List.of("Good morning everyone", "Happy new year!", "+1", "@someone");
  private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");

  private final Inhabitant person;
  private final List<String> everyone;
  private final RandomGenerator random;
  private final List<Item> items = new ArrayList<>();

  Feed(Inhabitant person, List<String> everyone, RandomGenerator random) {
    this.person = person;
    this.everyone = everyone;
    this.random = random;
  }

  List<Item> items() {
    person.accounts().forEach(this::account);
    return items;
  }

  private void account(Account account) {
    AgeGroup age = rarely(7) ? AgeGroup.MINOR : rarely(9) ? AgeGroup.UNKNOWN : AgeGroup.ADULT;
    profile(account, age, rarely(2) ? Instant.MIN : START);
    if (rarely(4)) {
      profile(account, AgeGroup.ADULT, START.plusSeconds(random.nextInt(2)));
    }
    int posts = random.nextInt(6);
    for (int i = 0; i < posts; i++) {
      post(account, account.id() + "/posts/" + i);
    }
    if (rarely(25)) {
      items.add(new Item.Left(account));
    }
  }

  private void profile(Account account, AgeGroup age, Instant updated) {
    items.add(
        new Item.Described(
            new Profile(
                account,
                rarely(6) ? Optional.empty() : Optional.of("@" + person.name() + "@town.example"),
                age,
                rarely(20) ? Profile.Nature.BOT : Profile.Nature.PERSON,
                rarely(20) ? Wish.RESERVED : Wish.NONE,
                person.address(),
                updated)));
  }

  private void post(Account account, String id) {
    Instant published = START.plus(Duration.ofHours(random.nextInt(24 * 200)));
    String text = text();
    said(account, id, published, published, text);
    if (rarely(5)) {
      said(account, id, published, published.plusSeconds(random.nextInt(3)), text());
    }
    if (rarely(6)) {
      said(account, id + "-again", published.plusSeconds(9), published.plusSeconds(9), text + " !");
    }
    if (rarely(8)) {
      said(account, id + "#attachment-1", published, published, text());
    }
    if (rarely(8)) {
      items.add(new Item.Deleted(account, id));
    }
  }

  private void said(Account account, String id, Instant published, Instant updated, String text) {
    Audience audience = rarely(8) ? one(List.of(Audience.values())) : Audience.PUBLIC;
    Kind kind = rarely(8) ? one(List.of(Kind.values())) : Kind.POST;
    items.add(
        new Item.Said(
            new Document(
                account, id, kind, audience, published, updated, Optional.of("en"), text)));
  }

  private String text() {
    if (rarely(5)) {
      return one(COMMONPLACES);
    }
    StringJoiner words = new StringJoiner(" ");
    words.add(person.name());
    for (int i = random.nextInt(3, 12); i > 0; i--) {
      words.add(one(WORDS));
    }
    if (rarely(2)) {
      words.add("@" + one(everyone) + "@town.example");
    }
    return words.toString();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean rarely(int once) {
    return random.nextInt(once) == 0;
  }
}
