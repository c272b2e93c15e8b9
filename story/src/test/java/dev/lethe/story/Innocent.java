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

  /// Where an account's descriptions may come apart, consents come before them: while only an old
  /// one is known, its address makes one person of two.
  List<Step> script() {
    List<List<List<Step>>> records = new ArrayList<>();
    records.add(List.of(Records.rule(cast.ground())));
    cast.others().forEach(person -> records.add(Records.inTheEnd(person)));
    List<Step> script = new ArrayList<>();
    if (random.nextBoolean()) {
      script.addAll(Records.mixed(records, random));
      script.addAll(Records.mixed(parts(rest()), random));
    } else {
      records.addAll(parts(rest().described()));
      script.addAll(Records.mixed(records, random));
    }
    script.add(new Step.Build());
    return List.copyOf(script);
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
