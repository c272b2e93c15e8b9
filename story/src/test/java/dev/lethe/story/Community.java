package dev.lethe.story;

import module java.base;

/// An invented community and its feed.
///
/// @param people its members
/// @param feed all they wrote
/// @param mentioned how often each person's name stands in others' posts, by the person's name
record Community(List<Person> people, Feed feed, Map<String, Integer> mentioned) {

  Community {
    people = List.copyOf(people);
    mentioned = Map.copyOf(mentioned);
  }

  /// The community of this seed.
  static Community draw(long seed) {
    return new Drawing(new Random(seed)).community();
  }

  /// Those whose words may be learned.
  List<Person> learned() {
    return people.stream().filter(Person::isLearned).toList();
  }

  /// The person that others mention most.
  Person mostMentioned() {
    return learned().stream()
        .max(Comparator.comparing(person -> mentioned.getOrDefault(person.name(), 0)))
        .orElseThrow();
  }
}
