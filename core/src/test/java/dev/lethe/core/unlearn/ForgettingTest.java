package dev.lethe.core.unlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.chain.Link;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Mentions;
import dev.lethe.core.release.Compositions;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.State;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.world.Inhabitant;
import dev.lethe.core.world.Trial;
import dev.lethe.core.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The promise: whoever is forgotten was never there, byte for byte. Each trial invents a community
/// from its seed, forgets some of it, and compares the home with one that never met them.
@Execution(ExecutionMode.CONCURRENT)
class ForgettingTest {

  @TempDir Path folder;

  static LongStream many() {
    return LongStream.range(0, 40);
  }

  static LongStream some() {
    return LongStream.range(1_000, 1_011);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("many")
  void peopleWhoAreForgottenWereNeverMet(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    home.build();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    home.forget();
    assertNeverMet(trial);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void forgettingOneByOneIsForgettingAllAtOnce(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    home.build();
    for (Inhabitant person : trial.objectors()) {
      home.object(trial.anAccount(person));
      home.forget();
    }
    assertNeverMet(trial);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void anObjectionMayComeBeforeTheFirstWord(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    trial.objectors().stream().flatMap(each -> each.accounts().stream()).forEach(home::object);
    home.meet(trial.everyone(), trial.random());
    home.build();
    home.forget();
    assertNeverMet(trial);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void anAccountThatIsLinkedAfterTheObjectionIsForgottenToo(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    home.meet(trial.everyone(), trial.random());
    home.build();
    home.forget();
    assertNeverMet(trial);
    home.meet(trial.objectors().stream().map(ForgettingTest::unlinked).toList(), trial.random());
    assertThat(home.candidate().digest()).isEqualTo(home.current().digest());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void anObjectionMayComeBetweenTwoDeliveries(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone().stream().map(person -> part(person, 0)).toList(), trial.random());
    home.build();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    home.meet(trial.everyone().stream().map(person -> part(person, 1)).toList(), trial.random());
    home.forget();
    assertNeverMet(trial);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void objectingTwiceIsObjectingOnce(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    home.build();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    home.forget();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    home.forget();
    home.forget();
    assertNeverMet(trial);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void whoWithdrawsBeforeBeingForgottenIsBackAsBefore(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    Release original = home.build();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    trial.objectors().forEach(person -> home.withdraw(trial.anAccount(person)));
    assertThat(home.build().digest()).isEqualTo(original.digest());
    assertThat(home.forget().objections()).isEmpty();
    assertThat(home.current().digest()).isEqualTo(original.digest());
    assertThat(home.tree()).isEqualTo(trial.meeting(trial.everyone()).tree());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void whoIsDeliveredAgainAfterBeingForgottenStaysOut(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    home.build();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    home.forget();
    home.meet(trial.objectors().stream().map(ForgettingTest::renamed).toList(), trial.random());
    assertThat(home.build().digest()).isEqualTo(trial.meeting(trial.others()).current().digest());
    home.forget();
    assertNeverMet(trial);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void whoWithdrawsAndIsDeliveredAgainIsBackAsBefore(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    Release original = home.build();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    home.forget();
    trial.objectors().stream().flatMap(each -> each.accounts().stream()).forEach(home::withdraw);
    home.meet(trial.objectors(), trial.random());
    assertThat(home.build().digest()).isEqualTo(original.digest());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void betweenObjectingAndForgettingTheModelIsClean(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    Release before = home.build();
    Set<Pseudonym> objected = new TreeSet<>();
    for (Inhabitant person : trial.objectors()) {
      home.object(trial.anAccount(person));
      objected.addAll(home.names(person));
      assertClean(home.current(), before, objected);
    }
  }

  @Test
  void anObjectionIsKeptEvenIfTheBaseIsGone() {
    Trial trial = Trial.honest(1, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    home.build();
    Inhabitant person = trial.objectors().iterator().next();
    Objecting broken =
        new Objecting(
            home.workshop(),
            new Compositions(
                _ -> {
                  throw new IllegalArgumentException("the base is gone");
                },
                home.workshop().store()));
    assertThatThrownBy(() -> broken.object(home.names(person), Instant.EPOCH))
        .hasMessageContaining("is kept")
        .hasMessageContaining("the base is gone");
    assertThat(home.workshop().registry().people().objected()).containsAll(home.names(person));
    home.forget();
    assertThat(home.current().holds(Set.copyOf(home.names(person)))).isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void whenEverybodyObjectsOnlyTheBaseRemains(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World home = trial.home();
    home.meet(trial.everyone(), trial.random());
    home.build();
    trial.everyone().forEach(person -> home.object(trial.anAccount(person)));
    home.forget();
    assertThat(home.current().chains()).allMatch(List::isEmpty);
    assertThat(home.tree()).isEqualTo(trial.meeting(List.of()).tree());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("some")
  void oneChangedCharacterChangesTheDigest(long seed) {
    Trial trial = Trial.honest(seed, folder);
    World never = trial.meeting(trial.others());
    never
        .corpus()
        .slices()
        .flatMap(slice -> slice.members().stream())
        .map(member -> member.texts().getFirst())
        .findFirst()
        .ifPresent(text -> {
          World other =
              trial.meeting(trial.others().stream().map(each -> changed(each, text)).toList());
          assertThat(other.current().digest()).isNotEqualTo(never.current().digest());
        });
  }

  /// The same person, but one letter of this text is another.
  private static Inhabitant changed(Inhabitant person, String text) {
    return person.saying(person.items().stream().map(item -> changed(item, text)).toList());
  }

  private static Item changed(Item item, String text) {
    return item instanceof Item.Said(Document said) && Mentions.neutral(said.text()).equals(text)
        ? new Item.Said(
            new Document(
                said.author(),
                said.id(),
                said.kind(),
                said.audience(),
                said.published(),
                said.updated(),
                said.language(),
                (text.startsWith("x") ? "y" : "x") + text.substring(1)))
        : item;
  }

  private static void assertNeverMet(Trial trial) {
    World never = trial.meeting(trial.others());
    World home = trial.home();
    assertThat(home.current().digest()).isEqualTo(never.current().digest());
    assertThat(home.current().manifest()).isEqualTo(never.current().manifest());
    assertThat(home.current().envelope().state()).isEqualTo(State.CANONICAL);
    assertThat(home.tree()).isEqualTo(never.tree());
    assertThat(home.inClear(secrets(trial))).isEmpty();
  }

  /// Everybody's names, handles, identifiers and words; of those who objected the keyed names too.
  private static Stream<String> secrets(Trial trial) {
    return Stream.concat(
        trial.everyone().stream().flatMap(Inhabitant::secrets),
        trial.objectors().stream()
            .flatMap(person -> trial.home().names(person).stream())
            .map(Pseudonym::hex));
  }

  private static void assertClean(Release now, Release before, Set<Pseudonym> objected) {
    assertThat(now.holds(objected)).isFalse();
    assertThat(now.envelope().state())
        .isEqualTo(before.holds(objected) ? State.CLEAN : State.CANONICAL);
    for (int shard = 0; shard < before.chains().size(); shard++) {
      List<Link> chain = now.chains().get(shard);
      assertThat(before.chains().get(shard).subList(0, chain.size())).isEqualTo(chain);
    }
  }

  /// Every second item of a person.
  private static Inhabitant part(Inhabitant person, int remainder) {
    return person.saying(
        IntStream.range(0, person.items().size())
            .filter(i -> i % 2 == remainder)
            .mapToObj(person.items()::get)
            .toList());
  }

  /// The same accounts, but nothing says that they are one person's.
  private static Inhabitant unlinked(Inhabitant person) {
    return new Inhabitant(
        person.name(), person.accounts().subList(0, 1), person.bond(), mine(person, 0));
  }

  private static List<Item> mine(Inhabitant person, int account) {
    Account mine = person.accounts().get(account);
    return person.items().stream().filter(item -> item.account().equals(mine)).toList();
  }

  /// The same accounts under another handle.
  private static Inhabitant renamed(Inhabitant person) {
    return new Inhabitant(person.name() + "2", person.accounts(), person.bond(), person.items());
  }
}
