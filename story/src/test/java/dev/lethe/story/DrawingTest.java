package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.IngestReport;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.core.corpus.Reason;
import dev.lethe.core.corpus.Source;
import org.junit.jupiter.api.Test;

/// Invented communities are read as they are meant, so that the trials try what they say.
class DrawingTest {

  private static final int COMMUNITIES = 8;

  @Test
  void everyPlatformIsReadAndEveryReasonOccurs() {
    Set<String> platforms = new TreeSet<>();
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    for (long seed = 1; seed <= COMMUNITIES; seed++) {
      for (IngestReport report : reports(Community.draw(seed).feed())) {
        assertThat(report.broken()).as("seed %d", seed).allMatch(DrawingTest::isTorn);
        report.outcomes().platforms().stream()
            .filter(each -> report.outcomes().eligible(each) > 0)
            .forEach(platforms::add);
        reasons.addAll(report.outcomes().excluded().keySet());
      }
    }
    assertThat(platforms).containsExactly("activitypub", "bluesky", "facebook", "instagram");
    assertThat(reasons)
        .containsAll(
            EnumSet.complementOf(EnumSet.of(Reason.OBJECTION, Reason.NOTICE, Reason.DEPTH)));
  }

  @Test
  void somebodySpeaksWithAnAssistantWithAConsentOfItsOwnAndWithout() {
    Set<Boolean> consented = new TreeSet<>();
    for (long seed = 1; seed <= COMMUNITIES; seed++) {
      Community.draw(seed)
          .feed()
          .in(Line.Part.ACTIVITIES)
          .map(Line::json)
          .filter(each -> each.contains("saidTo"))
          .forEach(each -> consented.add(each.contains("consent")));
    }
    assertThat(consented).containsExactly(false, true);
  }

  /// A line that is torn, or in which somebody speaks for another.
  private static boolean isTorn(Source.Broken broken) {
    return broken.where().contains("activities.jsonl");
  }

  private static List<IngestReport> reports(Feed feed) {
    Path folder = Scratch.folder("home");
    Home.init(folder, Optional.empty(), Optional.of(Server.url()));
    List<IngestReport> reports = new ArrayList<>();
    try (Home home = Home.open(folder, Optional.empty())) {
      for (Delivery each : Delivery.of(feed, Scratch.folder("feed"))) {
        reports.add(
            Ingesting.ingest(home.workshop(), each.source(), List.of(each.path()), Author.AS_OF));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reports;
  }
}
