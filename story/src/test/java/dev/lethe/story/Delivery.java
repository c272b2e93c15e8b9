package dev.lethe.story;

import module java.base;

import dev.lethe.cli.home.Ages;
import dev.lethe.cli.home.Exports;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import dev.lethe.ingest.bluesky.Bluesky;
import dev.lethe.ingest.mastodon.Mastodon;
import dev.lethe.story.Line.Part;

/// Files of a feed that one source reads.
///
/// @param source what reads them
/// @param path where they lie
/// @param command how the command line is asked to take them in
record Delivery(Source source, Path path, List<String> command) {

  private static final List<String> AGES = List.of("account,ageGroup");

  /// Writes a feed into a folder, for as many sources as it has lines for.
  static List<Delivery> of(Feed feed, Path folder) {
    List<Delivery> deliveries = new ArrayList<>(List.of(activities(feed, folder)));
    if (feed.has(Part.MASTODON)) {
      Path file = feed.write(Part.MASTODON, folder, List.of());
      deliveries.add(new Delivery(new Mastodon(), file, ingest("mastodon", file)));
    }
    if (feed.has(Part.BLUESKY)) {
      Path file = feed.write(Part.BLUESKY, folder, List.of());
      deliveries.add(new Delivery(new Bluesky(), file, ingest("bluesky", file)));
    }
    if (feed.has(Part.EXPORTS)) {
      Path table = Export.write(feed.in(Part.EXPORTS).map(Export::of).toList(), folder);
      deliveries.add(new Delivery(new Exports(), table, ingest("exports", table)));
    }
    return deliveries;
  }

  private static Delivery activities(Feed feed, Path folder) {
    Path activities = feed.write(folder.resolve("activitystreams"));
    Path ages = feed.write(Part.AGES, folder, AGES);
    List<String> command = new ArrayList<>(ingest("activitystreams", activities));
    command.addAll(List.of("--ages", ages.toString()));
    return new Delivery(new Ages(new ActivityStreams(), ages), activities, command);
  }

  private static List<String> ingest(String kind, Path path) {
    return List.of("ingest", kind, path.toString());
  }
}
