package dev.lethe.story;

import module java.base;

import dev.lethe.story.Person.Asked;

/// The script of the home that never meets a line of those who object: the rest of the feed comes
/// in another order and other parts, and what is recorded of people is what holds in the end.
final class Innocent {

  private final Cast cast;
  private final Random random;

  Innocent(Cast cast, Random random) {
    this.cast = cast;
    this.random = random;
  }

  /// Where an account's descriptions may come apart, whoever takes a consent back does so before
  /// them: while only an old one is known, its address makes one person of two, and what is taken
  /// back is taken back for both, as an objection is lodged for both. A yes may come at any time.
  List<Step> script() {
    List<Person> back = cast.others().stream().filter(Innocent::takesBack).toList();
    List<List<List<Step>>> rows = new ArrayList<>();
    rows.add(List.of(Records.rule(cast.ground())));
    cast.others().stream()
        .filter(person -> !takesBack(person))
        .forEach(person -> rows.add(Records.inTheEnd(person)));
    List<List<List<Step>>> first = new ArrayList<>();
    back.forEach(person -> first.add(Records.inTheEnd(person)));
    List<Step> script = new ArrayList<>();
    if (random.nextBoolean()) {
      script.addAll(Records.mixed(first, random));
      rows.addAll(parts(rest()));
    } else {
      rows.addAll(first);
      rows.addAll(parts(rest().described()));
    }
    script.addAll(Records.mixed(rows, random));
    script.add(new Step.Build());
    return List.copyOf(script);
  }

  private static boolean takesBack(Person person) {
    return person.asked() == Asked.NO_MORE;
  }

  private List<List<List<Step>>> parts(Feed feed) {
    List<List<List<Step>>> rows = new ArrayList<>();
    feed.parts(1 + random.nextInt(4), random)
        .forEach(part -> rows.add(List.of(List.of(new Step.Ingest(part)))));
    return rows;
  }

  private Feed rest() {
    List<String> gone =
        cast.objectors().stream().flatMap(person -> person.accounts().stream()).toList();
    return cast.community().feed().without(gone).shuffled(random);
  }
}
