package dev.lethe.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Profile.Nature;
import dev.lethe.core.rights.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is known of an account does not depend on how it came in.
class LandedTest {

  private static final Account ALICE = Account.actor("https://town.example/users/1");
  private static final Instant START = Instant.parse("2025-05-27T00:00:00Z");

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfArrivalDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<Item> items = items(random);
    List<Item> expected = landed(items).items();
    for (int i = 0; i < 8; i++) {
      Collections.shuffle(items, random);
      assertThat(landed(items).items()).as("seed %d, %s", seed, items).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void severalDeliveriesAreOne(long seed) {
    Random random = new Random(seed);
    List<Item> items = items(random);
    int cut = random.nextInt(items.size() + 1);
    List<Item> kept = landed(items.subList(0, cut)).items();
    Landed reopened = landed(kept);
    items.subList(cut, items.size()).forEach(reopened::take);
    items.forEach(reopened::take);
    assertThat(reopened.items()).as("seed %d", seed).isEqualTo(landed(items).items());
  }

  @Test
  void ofTwoVersionsAtOneTimeTheOneThatKeepsMoreOutCounts() {
    Optional<Instant> yes = Optional.of(START);
    Document agreed = document(Kind.CONVERSATION, Wish.NONE, yes, "agreed");
    Document takenBack = document(Kind.CONVERSATION, Wish.NONE, Optional.empty(), "taken back");
    Document later =
        document(Kind.CONVERSATION, Wish.NONE, yes.map(at -> at.plusSeconds(1)), "agreed later");
    Document post = document(Kind.POST, Wish.NONE, yes, "a post");
    Document reserved = document(Kind.POST, Wish.RESERVED, yes, "reserved");
    assertWins(takenBack, agreed);
    assertWins(takenBack, later);
    assertWins(later, agreed);
    assertWins(agreed, post);
    assertWins(reserved, takenBack);
  }

  /// Whatever the words, so whatever the hashes.
  private static void assertWins(Document one, Document other) {
    for (int i = 0; i < 20; i++) {
      Document winner = one.saying(one.text() + i);
      List<Item> items = List.of(new Item.Said(winner), new Item.Said(other));
      assertThat(landed(items).documents().values()).containsExactly(winner);
      assertThat(landed(items.reversed()).documents().values()).containsExactly(winner);
    }
  }

  private static Document document(Kind kind, Wish wish, Optional<Instant> agreed, String text) {
    return new Document(
        ALICE,
        "note-1",
        kind,
        Audience.PUBLIC,
        START,
        START,
        Optional.empty(),
        wish,
        agreed,
        List.of(),
        text);
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static Landed landed(List<Item> items) {
    Landed landed = new Landed(ALICE);
    items.forEach(landed::take);
    return landed;
  }

  /// A few things of each kind, with few distinct ids and times, so that they meet.
  private static List<Item> items(Random random) {
    List<Item> items = new ArrayList<>();
    int count = 2 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      items.add(
          switch (random.nextInt(7)) {
            case 0, 1 -> new Item.Described(profile(random));
            case 2, 3 -> new Item.Said(document(random));
            case 5 ->
                new Item.Attested(
                    ALICE,
                    random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(any(random, AgeGroup.values())),
                    some(random, "alice@mail.example", "al@mail.example"));
            case 4 -> new Item.Deleted(ALICE, "note-" + random.nextInt(2));
            default ->
                random.nextInt(4) == 0 ? new Item.Left(ALICE) : new Item.Said(document(random));
          });
    }
    return items;
  }

  private static Profile profile(Random random) {
    return new Profile(
        ALICE,
        some(random, "@alice@town.example", "@alicia@town.example"),
        any(random, AgeGroup.values()),
        any(random, Nature.values()),
        any(random, Wish.values()),
        some(random, "alice@mail.example", "al@mail.example"),
        random.nextBoolean() ? Instant.MIN : instant(random));
  }

  private static Document document(Random random) {
    String id = "note-" + random.nextInt(2) + (random.nextBoolean() ? "#attachment-1" : "");
    return new Document(
        ALICE,
        id,
        any(random, Kind.values()),
        any(random, Audience.values()),
        START,
        instant(random),
        some(random, "en", "de"),
        any(random, Wish.values()),
        random.nextBoolean() ? Optional.empty() : Optional.of(instant(random)),
        List.of(),
        some(random, "one", "two").orElse(""));
  }

  private static Instant instant(Random random) {
    return START.plusSeconds(random.nextInt(2));
  }

  private static Optional<String> some(Random random, String one, String other) {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(random.nextBoolean() ? one : other);
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
