package dev.lethe.model.lora;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Slice;
import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.Sequence;
import org.junit.jupiter.api.Test;

class PackingTest {
  private final Packing packing = new Packing(Links.recipe(), Links::read);

  private List<Sequence> sequences(Slice.Member... members) {
    return packing.sequences(new Slice(0, 0, List.of(members)));
  }

  private static int[] tokens(String text) {
    return Links.read(text, "plain").tokens();
  }

  @Test
  void textsOfOnePersonShareASequence() {
    assertThat(sequences(Links.member("aa", "first words", "second words")))
        .singleElement()
        .satisfies(each ->
            assertThat(each.inputs())
                .isEqualTo(Arrays.copyOf(tokens("first wordssecond words"), 22)));
  }

  @Test
  void aSequenceNeverHoldsWordsOfTwoPeople() {
    assertThat(sequences(Links.member("aa", "first words"), Links.member("bb", "second words")))
        .extracting(Sequence::length)
        .containsExactly(10, 11);
  }

  @Test
  void whoeverElseIsInTheSliceAPersonsSequencesAreTheSame() {
    Slice.Member alice = Links.member("aa", "a text of hers", "and another one, a bit longer");
    Slice.Member bob = Links.member("11", "his text");
    assertThat(sequences(bob, alice).getLast().inputs())
        .isEqualTo(sequences(alice).getLast().inputs());
  }

  @Test
  void aTextThatFitsIsNotTorn() {
    String text = "x".repeat(25);
    assertThat(sequences(Links.member("aa", text, text)))
        .extracting(Sequence::length)
        .containsExactly(24, 24);
  }

  @Test
  void aLongTextGoesOnWithItsLastTokenAndLosesNoTarget() {
    String text = "0123456789".repeat(10);
    List<Sequence> sequences = sequences(Links.member("aa", text));
    assertThat(sequences).extracting(Sequence::length).containsExactly(40, 40, 19);
    assertThat(sequences.stream().mapToInt(Sequence::counted).sum()).isEqualTo(98);
    assertThat(sequences.get(1).inputs()[0]).isEqualTo(tokens(text)[40]);
  }

  @Test
  void aTextWithNothingToLearnIsNoSequence() {
    assertThat(sequences(Links.member("aa", "ab"), Links.member("bb", "c"))).isEmpty();
  }

  @Test
  void aBatchIsFullWhenItHasTheTokensOfTheRecipe() {
    var members = new ArrayList<Slice.Member>();
    for (int i = 10; i < 17; i++) {
      members.add(Links.member(Integer.toString(i), "x".repeat(26)));
    }
    assertThat(packing.batches(new Slice(0, 0, members)))
        .extracting(Batch::rows)
        .containsExactly(75, 75, 25);
  }

  @Test
  void theLearningRateRisesAndFallsWithinTheSlice() {
    Schedule schedule = Schedule.of(Links.recipe(), 5);
    double[] rates = IntStream.range(0, 5).mapToDouble(schedule::rate).toArray();
    assertThat(rates).containsExactly(0.005, 0.01, 0.01, 0.01 * 2 / 3, 0.01 / 3);
    assertThat(Schedule.of(Links.recipe(), 1).rate(0)).isEqualTo(0.01);
  }
}
