package dev.lethe.core.world;

import module java.base;

import dev.lethe.core.chain.Links;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.chain.Tensor;
import dev.lethe.core.chain.Trainer;
import dev.lethe.core.chain.Watch;
import dev.lethe.core.corpus.Corpus;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Landing;
import dev.lethe.core.corpus.PlainCuration;
import dev.lethe.core.ledger.Entry;
import dev.lethe.core.ledger.Ledger;
import dev.lethe.core.release.Build;
import dev.lethe.core.release.Compositions;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Releases;
import dev.lethe.core.release.Workshop;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Enrolment;
import dev.lethe.core.rights.Keyring;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.DiskStore;
import dev.lethe.core.store.Durable;
import dev.lethe.core.unlearn.Desk;
import dev.lethe.core.unlearn.Effects;
import dev.lethe.core.unlearn.Forgetting;
import dev.lethe.core.unlearn.Forgetting.Forgotten;
import dev.lethe.core.unlearn.Objecting;
import dev.lethe.core.unlearn.Surprises;

/// A whole home in a folder, whose people are invented.
public final class World {

  /// The instant that every build answers to.
  public static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

  private final Path folder;
  private final Recipe recipe;
  private final Workshop workshop;
  private final Build build;
  private final Objecting objecting;
  private final Forgetting forgetting;
  private final List<Item> arrivals = new ArrayList<>();
  private Instant clock = AS_OF;

  /// @param keys the folder of the placement key that is copied
  /// @param trainer makes the trainer of this world
  public World(Path folder, Path keys, Recipe recipe, Function<World, Trainer> trainer) {
    this.folder = folder;
    this.recipe = recipe;
    this.workshop = workshop(folder, Keyring.create(folder.resolve("keys"), Optional.of(keys)));
    this.build = new Build(workshop, TinyBase.base(), () -> trainer.apply(this), 1);
    this.objecting =
        new Objecting(workshop, new Compositions(_ -> TinyBase.base(), workshop.store()));
    this.forgetting =
        new Forgetting(
            workshop, objecting, build, new Surprises(workshop, TinyBase::base, World::bits));
  }

  private static Workshop workshop(Path folder, Keyring keys) {
    return new Workshop(
        keys,
        new Landing(folder.resolve("landing"), keys),
        new RegistryInMemory(),
        new Ledger(folder.resolve("ledger"), keys.signing()::sign),
        new DiskStore(folder.resolve("store")),
        new Links(folder.resolve("links")),
        new Releases(folder.resolve("releases")),
        Policy.fresh(),
        _ -> new PlainCuration());
  }

  /// What the home is made of.
  public Workshop workshop() {
    return workshop;
  }

  /// Everything that ever came in, in the order in which it came.
  public List<Item> arrivals() {
    return Collections.unmodifiableList(arrivals);
  }

  /// Takes these people's items in, shuffled and split over several days, some of them twice.
  public void meet(List<Inhabitant> people, RandomGenerator random) {
    List<Item> items = new ArrayList<>();
    people.forEach(person -> items.addAll(person.items()));
    items.stream().filter(_ -> random.nextInt(8) == 0).toList().forEach(items::add);
    Collections.shuffle(items, random);
    int rounds = random.nextInt(1, 4);
    for (int round = 0; round < rounds; round++) {
      int from = items.size() * round / rounds;
      land(items.subList(from, items.size() * (round + 1) / rounds));
    }
    List<Inhabitant> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(person -> enrol(person, random));
  }

  /// Builds, and lets the result answer.
  public Release build() {
    Release release = candidate();
    build.publish(release, later());
    return release;
  }

  /// Builds without letting the result answer.
  public Release candidate() {
    return build.run(recipe, AS_OF, Watch.NONE);
  }

  /// What would be learned now.
  public Corpus corpus() {
    return build.gather(recipe, AS_OF, workshop.registry().people());
  }

  /// The release that answers.
  public Release current() {
    return workshop.releases().current().orElseThrow();
  }

  /// Lodges an objection in the name of this account.
  public Objection object(Account account) {
    return objecting.object(List.of(name(account)), later());
  }

  /// Withdraws the objections of this account's owner.
  public List<Objection> withdraw(Account account) {
    return objecting.withdraw(List.of(name(account)), later());
  }

  /// Forgets whoever objected.
  public Forgotten forget() {
    return forgetting.run(later(), Watch.NONE);
  }

  /// The desk where people of this home ask to be left out.
  public Desk desk(Effects effects) {
    return new Desk(workshop, requests(), objecting, effects, () -> clock);
  }

  /// What people asked for at the desk.
  public RequestsInMemory requests() {
    return ((RegistryInMemory) workshop.registry()).requests();
  }

  /// Lets time pass.
  public void wait(Duration time) {
    clock = clock.plus(time);
  }

  /// Records that these accounts are one person's.
  public void link(Account one, Account other) {
    workshop.registry().link(name(one), name(other), Proof.OPERATOR, later());
  }

  /// The keyed names of a person's accounts.
  public SortedSet<Pseudonym> names(Inhabitant person) {
    return person.accounts().stream()
        .map(this::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The keyed name of an account.
  public Pseudonym name(Account account) {
    return workshop.keys().placement().of(account);
  }

  /// The names of all files of the home, relative to its folder.
  public SortedSet<String> tree() {
    return Durable.files(folder).stream()
        .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Which of these texts lie in clear, in UTF-8, in the bytes or the name of any file of the home.
  public List<String> inClear(Stream<String> texts) {
    StringBuilder all = new StringBuilder();
    for (String name : tree()) {
      all.append(name).append('\n').append(latin(folder.resolve(name))).append('\n');
    }
    return texts
        .filter(text ->
            all.indexOf(
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                >= 0)
        .toList();
  }

  private static String latin(Path file) {
    return new String(Durable.read(file), StandardCharsets.ISO_8859_1);
  }

  private void land(List<Item> items) {
    Map<Account, List<Item>> byAccount = new LinkedHashMap<>();
    for (Item item : items) {
      byAccount.computeIfAbsent(item.account(), _ -> new ArrayList<>()).add(item);
    }
    byAccount.forEach(workshop.landing()::add);
    workshop.ledger().append(new Entry.Ingested(later(), items.size()));
    arrivals.addAll(items);
  }

  private void enrol(Inhabitant person, RandomGenerator random) {
    List<Account> accounts = new ArrayList<>(person.accounts());
    Collections.shuffle(accounts, random);
    Optional<Pseudonym> address = person.address().map(workshop.keys().placement()::ofAddress);
    Pseudonym handle = workshop.keys().placement().ofHandle("@" + person.name() + "@town.example");
    workshop
        .registry()
        .enrol(
            accounts.stream()
                .map(account -> new Enrolment(name(account), Optional.of(handle), address))
                .toList());
    switch (person.bond()) {
      case LINK -> {
        for (int i = 1; i < accounts.size(); i++) {
          link(accounts.get(i - 1), accounts.get(i));
        }
      }
      case ADDRESS -> {}
    }
  }

  /// As surprised as the model's numbers are small: enough to tell two models apart.
  private static double bits(SortedMap<String, Tensor> served, List<String> texts) {
    double all = 0;
    for (Tensor tensor : served.values()) {
      for (float value : tensor.values()) {
        all += Math.abs(value);
      }
    }
    return texts.size() / (1 + all);
  }

  private Instant later() {
    clock = clock.plusSeconds(1 + ThreadLocalRandom.current().nextInt(100_000));
    return clock;
  }
}
