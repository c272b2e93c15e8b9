package dev.lethe.story;

import module java.base;

/// The script of the home that never meets a line of those who object: the rest of the feed comes
/// in another order and other parts, and what is recorded of people is what holds in the end.
final class Innocent {

  private final Cast cast;
  private final Random random;

  Innocent(Cast cast, Random random) {
    this.cast = cast;
    this.random = random;
  }

  List<Step> script() {
    List<List<List<Step>>> rows = new ArrayList<>();
    rows.add(List.of(Records.rule(cast.ground())));
    cast.others().forEach(person -> rows.add(Records.inTheEnd(person)));
    rest()
        .parts(1 + random.nextInt(4), random)
        .forEach(part -> rows.add(List.of(List.of(new Step.Ingest(part)))));
    List<Step> script = new ArrayList<>(Records.mixed(rows, random));
    script.add(new Step.Build());
    return List.copyOf(script);
  }

  private Feed rest() {
    List<String> gone =
        cast.objectors().stream().flatMap(person -> person.accounts().stream()).toList();
    return cast.community().feed().without(gone).shuffled(random);
  }
}
