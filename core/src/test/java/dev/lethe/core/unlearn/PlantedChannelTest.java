package dev.lethe.core.unlearn;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.chain.Trainer;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Mentions;
import dev.lethe.core.corpus.Slice;
import dev.lethe.core.store.Durable;
import dev.lethe.core.world.CountingTrainer;
import dev.lethe.core.world.Inhabitant;
import dev.lethe.core.world.Trial;
import dev.lethe.core.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The comparison that proves the promise can fail: ways by which one person reaches what another
/// teaches are planted one at a time, and the digests differ.
@Execution(ExecutionMode.CONCURRENT)
class PlantedChannelTest {

  private static final int TRIALS = 8;

  @TempDir Path folder;

  @Test
  void withoutAnyChannelNoTrialDiffers() {
    assertThat(differing(_ -> CountingTrainer.honest(), UnaryOperator.identity())).isZero();
  }

  @Test
  void aTrainerThatKnowsHowManyPeopleThereAreIsCaught() {
    assertThat(differing(PlantedChannelTest::counting, UnaryOperator.identity())).isPositive();
  }

  @Test
  void aTrainerThatLearnsInTheOrderOfArrivalIsCaught() {
    assertThat(differing(PlantedChannelTest::arriving, UnaryOperator.identity())).isPositive();
  }

  @Test
  void aTrainerThatReadsAClockIsCaught() {
    assertThat(differing(_ -> clocked(), UnaryOperator.identity())).isPositive();
  }

  @Test
  void textThatLooksUpWhoIsKnownIsCaught() {
    assertThat(differing(_ -> CountingTrainer.honest(), PlantedChannelTest::lookedUp)).isPositive();
  }

  /// In how many trials the home that forgot differs from the home that never met.
  private long differing(
      Function<World, Trainer> trainer, UnaryOperator<List<Inhabitant>> reading) {
    return LongStream.range(0, TRIALS)
        .filter(seed -> differs(new Trial(seed, place(seed), trainer), reading))
        .count();
  }

  private Path place(long seed) {
    return Durable.folder(folder.resolve("trial" + seed));
  }

  private static boolean differs(Trial trial, UnaryOperator<List<Inhabitant>> reading) {
    World home = trial.home();
    home.meet(reading.apply(trial.everyone()), trial.random());
    home.build();
    trial.objectors().forEach(person -> home.object(trial.anAccount(person)));
    home.forget();
    World never = trial.meeting(reading.apply(trial.others()));
    return !home.current().digest().equals(never.current().digest());
  }

  private static Trainer counting(World world) {
    return CountingTrainer.leaking(_ -> "people " + world.workshop().landing().everyone().size());
  }

  private static Trainer arriving(World world) {
    return CountingTrainer.leaking(slice -> inOrderOfArrival(slice, world));
  }

  private static Trainer clocked() {
    return CountingTrainer.leaking(_ -> "now " + System.nanoTime());
  }

  private static String inOrderOfArrival(Slice slice, World world) {
    Set<String> texts =
        slice.members().stream()
            .flatMap(member -> member.texts().stream())
            .collect(Collectors.toSet());
    return world.arrivals().stream()
        .flatMap(
            item -> item instanceof Item.Said(Document said) ? Stream.of(said.text()) : Stream.of())
        .map(Mentions::neutral)
        .filter(texts::contains)
        .collect(Collectors.joining("\n"));
  }

  /// Everyone's items, but mentions of the people among them become words of their own.
  private static List<Inhabitant> lookedUp(List<Inhabitant> people) {
    Set<String> known = people.stream().map(Inhabitant::name).collect(Collectors.toSet());
    return people.stream()
        .map(person ->
            person.saying(person.items().stream().map(item -> lookedUp(item, known)).toList()))
        .toList();
  }

  private static Item lookedUp(Item item, Set<String> known) {
    return switch (item) {
      case Item.Said(Document said) -> new Item.Said(lookedUp(said, known));
      case Item other -> other;
    };
  }

  private static Document lookedUp(Document said, Set<String> known) {
    String text = said.text();
    for (String name : known) {
      text = text.replace("@" + name + "@town.example", "a friend");
    }
    return new Document(
        said.author(),
        said.id(),
        said.kind(),
        said.audience(),
        said.published(),
        said.updated(),
        said.language(),
        text);
  }
}
