package dev.lethe.core.world;

import module java.base;

import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.rights.Account;
import dev.lethe.core.store.Durable;

/// One random trial: an invented community, some of whom will object, and a home that may meet
/// them. The same seed gives the same trial.
public final class Trial {

  private final Path folder;
  private final RandomGenerator random;
  private final Function<World, Trainer> trainer;
  private final Recipe recipe;
  private final List<Inhabitant> everyone;
  private final List<Inhabitant> objectors;
  private final World home;
  private int worlds;

  /// @param trainer makes the trainer of each world
  public Trial(long seed, Path folder, Function<World, Trainer> trainer) {
    this.folder = folder;
    this.random = new SplittableRandom(seed);
    this.trainer = trainer;
    this.recipe = recipe(random);
    this.everyone = Community.of(random);
    List<Inhabitant> shuffled = new ArrayList<>(everyone);
    Collections.shuffle(shuffled, random);
    int few = 1 + random.nextInt(random.nextInt(1, everyone.size() + 1));
    this.objectors = List.copyOf(shuffled.subList(0, few));
    Durable.write(folder.resolve("placement.key"), key(random));
    this.home = world();
  }

  /// A trial with an honest trainer.
  public static Trial honest(long seed, Path folder) {
    return new Trial(seed, folder, _ -> CountingTrainer.honest());
  }

  /// The random numbers of this trial.
  public RandomGenerator random() {
    return random;
  }

  /// Everyone there is.
  public List<Inhabitant> everyone() {
    return everyone;
  }

  /// Those who object, at least one.
  public List<Inhabitant> objectors() {
    return objectors;
  }

  /// Those who do not, perhaps nobody.
  public List<Inhabitant> others() {
    return everyone.stream().filter(person -> !objectors.contains(person)).toList();
  }

  /// The home that the trial is about; it has met nobody yet.
  public World home() {
    return home;
  }

  /// Another home with the same placement key that meets only these people, and has built.
  public World meeting(List<Inhabitant> people) {
    World world = world();
    world.meet(people, random);
    world.build();
    return world;
  }

  /// One of a person's accounts.
  public Account anAccount(Inhabitant person) {
    return person.accounts().get(random.nextInt(person.accounts().size()));
  }

  private World world() {
    return new World(folder.resolve("home" + worlds++), folder, recipe, trainer);
  }

  private static String key(RandomGenerator random) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private static Recipe recipe(RandomGenerator random) {
    return new Recipe(
        "counting-v1",
        "tiny",
        random.nextInt(1, 4),
        random.nextInt(1, 5),
        random.nextInt(1, 3),
        2,
        0.001,
        0.1,
        64,
        16,
        "counting-v1",
        "plain-v1",
        random.nextInt(100));
  }
}
