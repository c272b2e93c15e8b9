package dev.lethe.core.unlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Pseudonym;
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
        new Joint(_ -> {
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
              joint.run(Set.of());
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
    Joint joint = new Joint(_ -> runs.incrementAndGet());
    joint.run(Set.of());
    joint.run(Set.of());
    assertThat(runs).hasValue(2);
  }

  @Test
  void workIsDoneForEverybodyWhoAsksAlsoWhenItFailedOnce() throws Exception {
    Set<Pseudonym> served = ConcurrentHashMap.newKeySet();
    AtomicInteger runs = new AtomicInteger();
    Joint joint =
        new Joint(whom -> {
          LockSupport.parkNanos(1_000_000);
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("no");
          }
          served.addAll(whom);
        });
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger missed = new AtomicInteger();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 300; i++) {
        Pseudonym mine = new Pseudonym("%064x".formatted(i));
        Future<?> _ =
            many.submit(() -> {
              try {
                joint.run(Set.of(mine));
                missed.addAndGet(served.contains(mine) ? 0 : 1);
              } catch (IllegalStateException e) {
                failed.incrementAndGet();
              }
            });
      }
    }
    joint.run(Set.of());
    assertThat(served).hasSize(300);
    assertThat(failed).hasValue(1);
    assertThat(missed).hasValue(0);
  }

  @Test
  void workThatFailsCoversNobody() {
    AtomicInteger runs = new AtomicInteger();
    Joint joint =
        new Joint(_ -> {
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("no");
          }
        });
    assertThatThrownBy(() -> joint.run(Set.of())).hasMessage("no");
    joint.run(Set.of());
    assertThat(runs).hasValue(2);
  }
}
