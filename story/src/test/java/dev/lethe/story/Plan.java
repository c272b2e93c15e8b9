package dev.lethe.story;

import module java.base;

import dev.lethe.core.corpus.Place;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.story.Person.Asked;
import dev.lethe.story.Person.Linking;
import dev.lethe.story.TinyHouse.Cut;
import dev.lethe.story.Trial.Focus;

/// A trial while it is drawn.
final class Plan {

  private static final List<Focus> FOCUSES = List.copyOf(EnumSet.allOf(Focus.class));

  private static final List<Ground> GROUNDS = List.copyOf(EnumSet.allOf(Ground.class));

  private final long seed;
  private final Random random;
  private final Focus focus;
  private final Cut cut;
  private final String key;
  private final PlacementKey placement;
  private final Cast cast;

  Plan(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.focus = FOCUSES.get((int) Math.floorMod(seed, (long) FOCUSES.size()));
    this.cut = focus == Focus.ALONE_IN_SHARD || random.nextBoolean() ? Cut.WIDE : Cut.LONG;
    this.key = Trial.key(seed);
    this.placement = Trial.placement(key);
    this.cast = cast();
  }

  Trial trial() {
    return new Trial(
        seed,
        key,
        focus,
        cut,
        cast.ground(),
        cast.objectors(),
        new Forgetful(cast, random).script(),
        new Innocent(cast, random).script());
  }

  /// A community that has somebody of the kind that is asked for.
  private Cast cast() {
    Ground ground = ground();
    while (true) {
      Community community = Community.draw(random.nextLong());
      List<Person> learned = new ArrayList<>(community.learned());
      Collections.shuffle(learned, random);
      List<Person> objectors = objectors(community, learned);
      if (!objectors.isEmpty()) {
        return new Cast(community, focus, ground, objectors, returning(learned, objectors));
      }
    }
  }

  private Ground ground() {
    if (focus == Focus.CONSENTED || (focus == Focus.MISTAKEN && random.nextBoolean())) {
      return Ground.CONSENT;
    }
    return random.nextBoolean() ? Ground.FRESH : GROUNDS.get(random.nextInt(GROUNDS.size()));
  }

  /// Those who object for good; nobody if the community has nobody of the kind that is asked for.
  private List<Person> objectors(Community community, List<Person> learned) {
    return switch (focus) {
      case ANYBODY -> List.of(community.people().get(random.nextInt(community.people().size())));
      case ALONE_IN_SLICE -> alone(learned, this::cell);
      case ALONE_IN_SHARD -> alone(learned, place -> place.shard(cut.shards()));
      case MOST_MENTIONED -> List.of(community.mostMentioned());
      case LINKED_BY_ADDRESS -> first(learned, person -> person.linking() == Linking.ADDRESS);
      case LINKED_BY_OPERATOR -> first(learned, person -> person.linking() == Linking.OPERATOR);
      case UNLINKED -> first(learned, person -> person.linking() == Linking.UNDONE);
      case ELSEWHERE -> first(learned, Plan::isElsewhere);
      case CONSENTED -> first(learned, person -> person.asked() != Asked.NOTHING);
      case MISTAKEN, RETURNED -> learned.subList(0, 1 + random.nextInt(2));
      case BATCH, EARLY -> learned.subList(0, 2 + random.nextInt(learned.size() - 2));
      case EVERYBODY -> learned;
    };
  }

  private List<Person> returning(List<Person> learned, List<Person> objectors) {
    if (focus != Focus.RETURNED && random.nextInt(6) > 0) {
      return List.of();
    }
    return first(learned, person -> !objectors.contains(person));
  }

  private static boolean isElsewhere(Person person) {
    return person.accounts().stream().anyMatch(each -> Platform.of(each) != Platform.TOWN);
  }

  private List<Person> alone(List<Person> learned, Function<Place, Integer> where) {
    Map<Integer, Long> crowd =
        learned.stream()
            .flatMap(person -> person.places(placement).stream())
            .collect(Collectors.groupingBy(where, Collectors.counting()));
    return first(
        learned,
        person ->
            person.places(placement).stream()
                .allMatch(place -> crowd.getOrDefault(where.apply(place), 0L) == 1));
  }

  private static List<Person> first(List<Person> people, Predicate<Person> kind) {
    return people.stream().filter(kind).limit(1).toList();
  }

  private int cell(Place place) {
    return place.shard(cut.shards()) * cut.slices() + place.slice(cut.slices());
  }
}
