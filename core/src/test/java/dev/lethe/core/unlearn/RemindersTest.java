package dev.lethe.core.unlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.Pseudonym;
import org.junit.jupiter.api.Test;

class RemindersTest {

  private static final Instant RECEIVED = Instant.parse("2026-01-31T10:00:00Z");
  private static final Objection OPEN =
      new Objection(
          "LTH-1",
          new TreeSet<>(Set.of(new Pseudonym("00".repeat(32)))),
          RECEIVED,
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty());

  private final List<Letter> letters = new ArrayList<>();

  @Test
  void aWeekBeforeTheDeadlineTheOperatorIsRemindedOnce() {
    Reminders reminders = new Reminders(letters::add, "jo@town.example");
    Instant due = Deadline.of(RECEIVED);
    reminders.write(List.of(OPEN), due.minus(Duration.ofDays(8)));
    assertThat(letters).isEmpty();
    reminders.write(List.of(OPEN), due.minus(Duration.ofDays(6)));
    reminders.write(List.of(OPEN), due.plus(Duration.ofDays(1)));
    assertThat(letters).containsExactly(new Letter.Due("jo@town.example", "en", "LTH-1", due));
  }

  @Test
  void aReminderThatCouldNotBeSentIsSentLater() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Reminders reminders =
        new Reminders(
            letter -> {
              if (broken.get()) {
                throw new IllegalStateException("the mail server is away");
              }
              letters.add(letter);
            },
            "jo@town.example");
    Instant late = Deadline.of(RECEIVED);
    assertThatThrownBy(() -> reminders.write(List.of(OPEN), late)).hasMessageContaining("away");
    broken.set(false);
    reminders.write(List.of(OPEN), late);
    assertThat(letters).hasSize(1);
  }

  @Test
  void withoutAnAddressNobodyIsReminded() {
    new Reminders(letters::add, "").write(List.of(OPEN), Deadline.of(RECEIVED));
    assertThat(letters).isEmpty();
  }
}
