package dev.lethe.core.unlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JointTest {

  @Test
  void everybodyIsCoveredByWorkThatBeganAfterTheyAsked() throws Exception {
    AtomicInteger kept = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    Joint joint =
        new Joint(() -> {
          int now = kept.get();
          LockSupport.parkNanos(2_000_000);
          seen.set(now);
          runs.incrementAndGet();
        });
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        all.add(
            many.submit(() -> {
              int mine = kept.incrementAndGet();
              joint.run();
              return seen.get() >= mine;
            }));
      }
      for (Future<Boolean> each : all) {
        assertThat(each.get()).isTrue();
      }
    }
    assertThat(runs.get()).isBetween(1, 100);
  }

  @Test
  void oneAfterTheOtherEachHasWorkOfTheirOwn() {
    AtomicInteger runs = new AtomicInteger();
    Joint joint = new Joint(runs::incrementAndGet);
    joint.run();
    joint.run();
    assertThat(runs).hasValue(2);
  }

  @Test
  void workThatFailsCoversNobody() {
    AtomicInteger runs = new AtomicInteger();
    Joint joint =
        new Joint(() -> {
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("no");
          }
        });
    assertThatThrownBy(joint::run).hasMessage("no");
    joint.run();
    assertThat(runs).hasValue(2);
  }
}
