package dev.lethe.story;

import module java.base;

import dev.lethe.core.corpus.Place;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.story.Person.Linking;
import dev.lethe.story.TinyHouse.Cut;
import dev.lethe.story.Trial.Focus;

/// A trial while it is drawn.
final class Plan {

  private static final List<Focus> FOCUSES = List.copyOf(EnumSet.allOf(Focus.class));

  private final long seed;
  private final Random random;
  private final Focus focus;
  private final Cut cut;
  private final String key;
  private final PlacementKey placement;
  private Community community;
  private List<Person> objectors;

  Plan(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.focus = FOCUSES.get((int) Math.floorMod(seed, (long) FOCUSES.size()));
    this.cut = focus == Focus.ALONE_IN_SHARD || random.nextBoolean() ? Cut.WIDE : Cut.LONG;
    this.key = Trial.key(seed);
    this.placement = Trial.placement(key);
    this.community = Community.draw(random.nextLong());
    this.objectors = objectors();
    while (objectors.isEmpty()) {
      community = Community.draw(random.nextLong());
      objectors = objectors();
    }
  }

  Trial trial() {
    return new Trial(seed, key, focus, cut, objectors, forgotten(), neverMet());
  }

  /// Those who object; nobody if the community has nobody of the kind that is asked for.
  private List<Person> objectors() {
    List<Person> learned = new ArrayList<>(community.learned());
    Collections.shuffle(learned, random);
    return switch (focus) {
      case ANYBODY -> List.of(community.people().get(random.nextInt(community.people().size())));
      case ALONE_IN_SLICE -> alone(learned, this::cell);
      case ALONE_IN_SHARD -> alone(learned, person -> place(person).shard(cut.shards()));
      case MOST_MENTIONED -> List.of(community.mostMentioned());
      case LINKED_BY_ADDRESS -> linked(Linking.ADDRESS);
      case LINKED_BY_OPERATOR -> linked(Linking.OPERATOR);
      case BATCH, EARLY -> learned.subList(0, 2 + random.nextInt(learned.size() - 2));
      case EVERYBODY -> learned;
    };
  }

  private static List<Person> alone(List<Person> learned, Function<Person, Integer> where) {
    Map<Integer, Long> crowd =
        learned.stream().collect(Collectors.groupingBy(where, Collectors.counting()));
    return learned.stream()
        .filter(person -> crowd.getOrDefault(where.apply(person), 0L) == 1)
        .limit(1)
        .toList();
  }

  private List<Person> linked(Linking linking) {
    return community.people().stream().filter(person -> person.linking() == linking).toList();
  }

  private int cell(Person person) {
    Place place = place(person);
    return place.shard(cut.shards()) * cut.slices() + place.slice(cut.slices());
  }

  private Place place(Person person) {
    return person.place(placement);
  }

  /// Learns from everybody and forgets. Who objects early does so before anything comes in, the
  /// others after the first build, one by one or together. In between the home may forget, take the
  /// whole feed in once more, build.
  private List<Step> forgotten() {
    List<Person> early =
        objectors.stream().filter(_ -> focus == Focus.EARLY || random.nextInt(4) == 0).toList();
    List<Person> late = objectors.stream().filter(person -> !early.contains(person)).toList();
    List<Step> before = new ArrayList<>();
    early.forEach(person -> before.add(object(List.of(person))));
    links(community.people()).forEach(before::add);
    Collections.shuffle(before, random);
    List<Step> script = new ArrayList<>(before);
    List<Feed> parts = community.feed().parts(1 + random.nextInt(3), random);
    boolean grows = parts.size() > 1 && random.nextBoolean();
    parts
        .subList(0, parts.size() - (grows ? 1 : 0))
        .forEach(part -> script.add(new Step.Ingest(part)));
    script.add(new Step.Build());
    if (grows) {
      script.add(new Step.Ingest(parts.getLast()));
    }
    batches(late).forEach(batch -> script.addAll(objection(batch)));
    script.add(new Step.Forget());
    return List.copyOf(script);
  }

  private List<Step> objection(List<Person> batch) {
    List<Step> steps = new ArrayList<>(List.of(object(batch)));
    switch (random.nextInt(5)) {
      case 0 -> steps.add(new Step.Forget());
      case 1 -> steps.addAll(List.of(new Step.Forget(), new Step.Ingest(community.feed())));
      case 2 -> steps.addAll(List.of(new Step.Restart(), new Step.Build()));
      case 3 -> {
        steps.addAll(List.of(new Step.Withdraw(names(batch)), new Step.Build()));
        steps.add(object(batch));
      }
      default -> {}
    }
    return steps;
  }

  /// Never meets a line of theirs: the rest of the feed comes in another order and other parts.
  private List<Step> neverMet() {
    List<String> gone = objectors.stream().flatMap(person -> person.accounts().stream()).toList();
    List<Person> others =
        community.people().stream().filter(person -> !objectors.contains(person)).toList();
    Feed rest = community.feed().without(gone).shuffled(random);
    List<Step> before = new ArrayList<>(links(others));
    rest.parts(1 + random.nextInt(4), random).forEach(part -> before.add(new Step.Ingest(part)));
    Collections.shuffle(before, random);
    before.add(new Step.Build());
    return List.copyOf(before);
  }

  private static List<Step> links(List<Person> people) {
    return people.stream()
        .filter(person -> person.linking() == Linking.OPERATOR)
        .map(person ->
            (Step) new Step.Link(person.accounts().getFirst(), person.accounts().getLast()))
        .toList();
  }

  /// An objection names one account of each; the others of the same person follow.
  private Step object(List<Person> people) {
    return new Step.Lodge(names(people));
  }

  private List<String> names(List<Person> people) {
    return people.stream()
        .map(person -> person.accounts().get(random.nextInt(person.accounts().size())))
        .toList();
  }

  private List<List<Person>> batches(List<Person> people) {
    List<List<Person>> batches = new ArrayList<>();
    int from = 0;
    while (from < people.size()) {
      int to = from + 1 + random.nextInt(people.size() - from);
      batches.add(people.subList(from, to));
      from = to;
    }
    return batches;
  }
}
