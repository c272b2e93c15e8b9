package dev.lethe.model.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import dev.lethe.core.release.Sampling.Choice;
import org.junit.jupiter.api.Test;

class TokenChoiceTest {
  private static final float[] LOGITS = {-1f, 2f, 0f, 2f, -3f, 1f};

  @Test
  void greedyTakesTheFirstOfTheGreatest() {
    assertThat(TokenChoice.of(new Choice.Greedy()).next(LOGITS)).isEqualTo(1);
  }

  @Test
  void theSameSeedChoosesTheSameTokens() {
    assertThat(draws(new Choice.Random(5, 1, 6, 1), 100))
        .isEqualTo(draws(new Choice.Random(5, 1, 6, 1), 100))
        .isNotEqualTo(draws(new Choice.Random(6, 1, 6, 1), 100));
  }

  @Test
  void tokensComeAsOftenAsTheirProbabilitySays() {
    double sum = 0;
    for (float logit : LOGITS) {
      sum += Math.exp(logit / 1.5);
    }
    List<Integer> drawn = draws(new Choice.Random(7, 1.5, 100, 1), 20_000);
    for (int id = 0; id < LOGITS.length; id++) {
      double part = Collections.frequency(drawn, id) / (double) drawn.size();
      assertThat(part).as("token %d", id).isCloseTo(Math.exp(LOGITS[id] / 1.5) / sum, within(0.01));
    }
  }

  @Test
  void onlyTheMostProbableAreDrawn() {
    assertThat(draws(new Choice.Random(8, 5, 3, 1), 1000)).containsOnly(1, 3, 5);
    assertThat(draws(new Choice.Random(8, 5, 1, 1), 100)).containsOnly(1);
  }

  @Test
  void onlyTheFewestThatTogetherAreProbableEnoughAreDrawn() {
    assertThat(draws(new Choice.Random(9, 1, 6, 0.5), 1000)).containsOnly(1, 3);
    assertThat(draws(new Choice.Random(9, 1, 6, 1e-9), 100)).containsOnly(1);
  }

  private static List<Integer> draws(Choice.Random rule, int count) {
    TokenChoice choice = TokenChoice.of(rule);
    return IntStream.range(0, count).mapToObj(_ -> choice.next(LOGITS)).toList();
  }
}
