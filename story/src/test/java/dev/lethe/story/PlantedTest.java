package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.story.Line.Part;
import dev.lethe.story.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The comparison can fail: mistakes that are planted one at a time are caught, and one changed
/// character of one post changes the digest.
class PlantedTest {

  private static final int TRIALS = 6;
  private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void whatLeaksIsCaught(Planted planted) {
    assertThat(
            LongStream.rangeClosed(1, TRIALS).anyMatch(seed -> differs(Trial.draw(seed), planted)))
        .as("whether a trial differs")
        .isEqualTo(planted != Planted.NOTHING);
  }

  @Test
  void oneChangedCharacterChangesTheDigest() {
    Trial trial = Trial.draw(1);
    Community community = Community.draw(1);
    Feed feed = community.feed();
    Line line = postOf(community.learned().getFirst(), feed);
    Line changed = new Line(line.owner(), line.part(), line.json().replaceFirst("<p>.", "<p>q"));
    assertThat(digest(trial, feed)).isEqualTo(digest(trial, feed));
    assertThat(digest(trial, feed.with(line, changed))).isNotEqualTo(digest(trial, feed));
  }

  private static boolean differs(Trial trial, Planted planted) {
    Outcome outcome = trial.run(each -> world(each, planted), each -> world(each, planted));
    return !outcome.forgotten().equals(outcome.neverMet());
  }

  private static World world(Trial trial, Planted planted) {
    return new OpenWorld(trial.keys(), trial.cut(), 1, NOW, planted::reader);
  }

  private static String digest(Trial trial, Feed feed) {
    try (World world = world(trial, Planted.NOTHING)) {
      return world.perform(List.of(new Step.Ingest(feed), new Step.Build()));
    }
  }

  /// A public post that was written once and never edited or deleted.
  private static Line postOf(Person person, Feed feed) {
    return feed.lines().stream()
        .filter(line -> line.owner().equals(person.accounts().getFirst()))
        .filter(
            line -> line.part() == Part.ACTIVITIES && line.json().contains("\"type\":\"Create\""))
        .filter(
            line -> line.json().contains("\"to\":\"https://www.w3.org/ns/activitystreams#Public\""))
        .findFirst()
        .orElseThrow();
  }
}
