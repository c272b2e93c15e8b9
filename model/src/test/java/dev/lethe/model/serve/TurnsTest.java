package dev.lethe.model.serve;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.release.LanguageModel.Caller;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.release.Sampling.Choice;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns();

  @Test
  void callersTakeTurnsHoweverManyRequestsEachHas() {
    Stream.of("a", "a", "a", "b", "c", "c").forEach(this::add);
    StringBuilder order = new StringBuilder();
    while (!turns.isEmpty()) {
      order.append(turns.next().caller().name());
    }
    assertThat(order).hasToString("abcaca");
    assertThat(turns.size()).isZero();
  }

  @Test
  void whoComesBackWaitsBehindTheOthers() {
    Stream.of("a", "b").forEach(this::add);
    assertThat(turns.next().caller().name()).isEqualTo("a");
    add("a");
    assertThat(turns.next().caller().name()).isEqualTo("b");
  }

  @Test
  void whoHasMostGivesTheNewest() {
    Request newest = Stream.of("a", "b", "b", "b").map(this::add).toList().getLast();
    assertThat(turns.giveWay(new Caller("b"))).isEmpty();
    assertThat(turns.giveWay(new Caller("a"))).contains(newest);
    assertThat(turns.size()).isEqualTo(3);
    assertThat(turns.giveWay(new Caller("a"))).isEmpty();
    assertThat(turns.giveWay(new Caller("c"))).isPresent();
    assertThat(turns.giveWay(new Caller("c"))).isEmpty();
  }

  @Test
  void whoLeavesDoesNotWait() {
    Request one = add("a");
    Request other = add("a");
    turns.remove(one);
    turns.remove(one);
    assertThat(turns.size()).isEqualTo(1);
    assertThat(turns.next()).isSameAs(other);
    turns.remove(other);
    assertThat(turns.isEmpty()).isTrue();
  }

  private Request add(String name) {
    Request request =
        new Request(new Caller(name), new int[0], new Sampling(new Choice.Greedy(), 1), null);
    turns.add(request);
    return request;
  }
}
