package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.store.Json;
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
    Line line = post(community);
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

  /// A public sentence of somebody who may be learned, of which there is one version.
  private static Line post(Community community) {
    return community.learned().stream()
        .flatMap(person ->
            community.feed().lines().stream()
                .filter(line -> person.accounts().contains(line.owner()))
                .filter(line -> isSentence(line, person)))
        .filter(line -> isOnlyOne(line, community.feed()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSentence(Line line, Person person) {
    return line.part() == Part.ACTIVITIES
        && line.json().contains("\"type\":\"Create\"")
        && line.json().contains("\"to\":\"https://www.w3.org/ns/activitystreams#Public\"")
        && line.json().contains(person.name() + "ish");
  }

  private static boolean isOnlyOne(Line line, Feed feed) {
    String id = "\"" + Json.parseObject(line.json()).object("object").string("id") + "\"";
    return feed.lines().stream().filter(each -> each.json().contains(id)).count() == 1;
  }
}
