package dev.lethe.registry;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class PostmasterTest {

  private static final List<String> WHOLE =
      List.of("4711", "/home/data", "1764000000", "34567", "", "127.0.0.1", "  12 34", "ready   ");

  @Test
  void aWholeFileTellsNumberPortAndStatus() {
    Postmaster told = Postmaster.of(WHOLE).orElseThrow();

    assertThat(told).isEqualTo(new Postmaster(4711, OptionalInt.of(34567), "ready"));
    assertThat(told.isReady()).isTrue();
  }

  @Test
  void aFileThatIsBeingWrittenTellsWhatItHas() {
    for (int lines = 1; lines < WHOLE.size(); lines++) {
      Postmaster told = Postmaster.of(WHOLE.subList(0, lines)).orElseThrow();
      assertThat(told.pid()).isEqualTo(4711);
      assertThat(told.isReady()).isFalse();
    }
    assertThat(Postmaster.of(List.of())).isEmpty();
    assertThat(Postmaster.of(List.of(""))).isEmpty();
  }
}
