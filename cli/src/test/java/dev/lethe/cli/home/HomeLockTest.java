package dev.lethe.cli.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

  @TempDir Path folder;

  @Test
  void whoWorksAloneWaitsForABorrowerWhoseServerIsGone() {
    Home.init(folder, Optional.empty(), Optional.empty());
    try (HomeLock _ = HomeLock.takeWork(folder)) {
      assertThatThrownBy(() -> Home.open(folder, Optional.empty(), Use.ALONE))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("still being worked on");
      assertThat(HomeLock.tryTake(folder)).as("it has let go of the home").isPresent();
    }
  }

  @Test
  void aHomeHasOneOwner() {
    try (HomeLock _ = HomeLock.take(folder)) {
      assertThat(HomeLock.tryTake(folder)).isEmpty();
      assertThatThrownBy(() -> HomeLock.take(folder))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("in use by another lethe");
    }
    assertThat(HomeLock.tryTake(folder)).isPresent();
  }
}
