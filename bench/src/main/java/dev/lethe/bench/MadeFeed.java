package dev.lethe.bench;

import module java.base;

import dev.lethe.core.store.Durable;

/// A feed of invented people with verified addresses, drawn from a fixed seed.
///
/// @param folder where it lies
/// @param people how many they are, 1 or more
record MadeFeed(Path folder, int people) {

  private static final int POSTS = 6;
  private static final List<String> THINGS =
      List.of("bridge", "garden", "market", "orchard", "station", "bakery", "harbour", "library");
  private static final List<String> KINDS =
      List.of("old", "small", "quiet", "new", "crowded", "green", "wooden", "famous");
  private static final List<String> DOINGS =
      List.of("painted", "visited", "repaired", "missed", "photographed", "cleaned", "found");

  /// The verified address of a person.
  static String address(int person) {
    return "p%d@mail.example".formatted(person);
  }

  /// Writes it.
  void draw() {
    Durable.folder(folder);
    StringBuilder actors = new StringBuilder();
    StringBuilder activities = new StringBuilder();
    for (int person = 0; person < people; person++) {
      String actor = "https://town.example/users/p" + person;
      actors.append(actor(actor, person));
      Random random = new Random(person);
      for (int post = 0; post < POSTS; post++) {
        Instant published =
            Instant.parse("2025-01-01T10:00:00Z").plus(person + post, ChronoUnit.HOURS);
        activities.append(activity(actor, post, published, words(random)));
      }
    }
    Durable.write(folder.resolve("actors.jsonl"), actors.toString());
    Durable.write(folder.resolve("activities.jsonl"), activities.toString());
  }

  private static String actor(String actor, int person) {
    return """
    {"id":"%s","type":"Person","preferredUsername":"p%d","ageGroup":"adult","verifiedAddress":"%s"}
    """
        .formatted(actor, person, address(person));
  }

  private static String activity(String actor, int post, Instant published, String words) {
    return """
    {"id":"%1$s/a/%2$d","type":"Create","actor":"%1$s","published":"%3$s","to":["https://www.w3.org/ns/activitystreams#Public"],"object":{"id":"%1$s/n/%2$d","type":"Note","attributedTo":"%1$s","published":"%3$s","to":["https://www.w3.org/ns/activitystreams#Public"],"content":"<p>%4$s</p>"}}
    """
        .formatted(actor, post, published, words);
  }

  /// Some plain sentences.
  private static String words(Random random) {
    return IntStream.range(0, 4)
        .mapToObj(_ ->
            "This morning I %s the %s %s near our %s, and the neighbours liked it."
                .formatted(
                    one(DOINGS, random),
                    one(KINDS, random),
                    one(THINGS, random),
                    one(THINGS, random)))
        .collect(Collectors.joining(" "));
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
