package dev.lethe.core.unlearn;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.rights.Subject;
import dev.lethe.core.store.Durable;
import dev.lethe.core.unlearn.Notices.Report;
import dev.lethe.core.unlearn.Notices.Whom;
import dev.lethe.core.world.Inhabitant;
import dev.lethe.core.world.Trial;
import dev.lethe.core.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {

  private static final Instant NOW = World.AS_OF.minus(Duration.ofDays(30));

  @TempDir Path folder;

  private Trial trial;
  private World home;
  private final List<Letter> letters = new ArrayList<>();

  /// A home where at least three people have an address, and one has none.
  @BeforeEach
  void aHomeOfSeveral() {
    trial =
        LongStream.range(0, 1_000)
            .mapToObj(seed -> Trial.honest(seed, Durable.folder(folder.resolve("" + seed))))
            .filter(each -> reachable(each).size() >= 3)
            .filter(each -> reachable(each).size() < each.everyone().size())
            .findFirst()
            .orElseThrow();
    home = trial.home();
    home.meet(trial.everyone(), trial.random());
  }

  @Test
  void eachPersonGetsOneLetterWhateverTheNumberOfTheirAccounts() {
    Report report = announce(letters::add, Whom.NEW);
    assertThat(letters.stream().map(Letter::to))
        .containsExactlyInAnyOrderElementsOf(
            reachable(trial).stream().map(each -> each.address().orElseThrow()).toList());
    assertThat(report.delivered()).isEqualTo(letters.size());
    assertThat(report.unreachable()).isPositive();
    for (Inhabitant person : trial.everyone()) {
      assertThat(subject(person).told())
          .isEqualTo(person.address().filter(_ -> isLanded(person)).map(_ -> NOW));
    }
  }

  @Test
  void whoWasToldGetsNoSecondLetterUnlessAllAreToBeToldAgain() {
    Report first = announce(letters::add, Whom.NEW);
    Report second = announce(letters::add, Whom.NEW);
    assertThat(second.before()).isEqualTo(first.delivered());
    assertThat(second.delivered()).isZero();
    assertThat(letters).hasSize(first.delivered());
    assertThat(announce(letters::add, Whom.EVERYBODY).delivered()).isEqualTo(first.delivered());
  }

  @Test
  void aCrashBetweenTwoLettersLosesNoneAndRepeatsNone() {
    announceUntil(2);
    announce(letters::add, Whom.NEW);
    assertThat(letters.stream().map(Letter::to)).doesNotHaveDuplicates();
    assertThat(letters).hasSize(reachable(trial).size());
  }

  @Test
  void whoseAddressIsRefusedIsNotTold() {
    Inhabitant person = reachable(trial).getFirst();
    String refused = person.address().orElseThrow();
    Report report =
        announce(
            letter -> {
              if (letter.to().equals(refused)) {
                throw new Undeliverable("no such mailbox", new IOException("550"));
              }
              letters.add(letter);
            },
            Whom.NEW);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(subject(person).told()).isEmpty();
  }

  @Test
  void whoObjectedGetsNoLetter() {
    Inhabitant person = reachable(trial).getFirst();
    home.object(person.accounts().getFirst());
    assertThat(announce(letters::add, Whom.NEW).spared()).isEqualTo(1);
    assertThat(letters.stream().map(Letter::to)).doesNotContain(person.address().orElseThrow());
  }

  private void announceUntil(int most) {
    try {
      announce(
          letter -> {
            if (letters.size() == most) {
              throw new IllegalStateException("the process is killed");
            }
            letters.add(letter);
          },
          Whom.NEW);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("the process is killed");
    }
  }

  private Report announce(Carrier carrier, Whom whom) {
    return new Notices(home.workshop(), carrier, "https://forget.example", () -> NOW)
        .announce(whom);
  }

  private static List<Inhabitant> reachable(Trial trial) {
    return trial.everyone().stream()
        .filter(each -> each.address().isPresent() && isLanded(each))
        .toList();
  }

  /// Whether a feed says something of the person.
  private static boolean isLanded(Inhabitant person) {
    return !person.items().isEmpty();
  }

  private Subject subject(Inhabitant person) {
    return home.workshop().registry().people().subjectOf(home.name(person.accounts().getFirst()));
  }
}
