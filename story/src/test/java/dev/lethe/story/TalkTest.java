package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/// A conversation at the terminal.
class TalkTest {

  @Test
  void aPersonTalksUntilTheyLeave() {
    Trial trial = Trial.draw(1);
    try (CommandWorld world =
        new CommandWorld(trial.keys(), trial.cut(), Optional.of(Server.url()), List.of())) {
      String expected =
          world
              .said(List.of("chat", "--greedy", "--max-tokens", "5", "--prompt", "Hello!"))
              .string("text");
      Child.Running talking = world.start(List.of("chat", "--greedy", "--max-tokens", "5"));
      talking.type(List.of("Hello!", "", "/new", "Hello!", "/bye", "This is not heard."));
      Child talk = talking.end();
      assertThat(talk.exit()).as(talk.err()).isZero();
      assertThat(talk.out()).startsWith("You are talking to a machine.");
      assertThat(talk.out().split(Pattern.quote(expected), -1)).hasSize(3);
      assertThat(talk.out()).doesNotContain("not heard");
    }
  }
}
