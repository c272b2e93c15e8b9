package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.IngestReport;
import dev.lethe.cli.home.Ingesting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `lethe ingest`.
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Take in what people published. Doing it again changes nothing.")
public final class IngestCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Mixin private Feed feed = new Feed();

  @Override
  public Integer call() throws IOException {
    try (Home home = common.openAlone()) {
      IngestReport report =
          Ingesting.ingest(home.workshop(), feed.source(), feed.paths(), Instant.now());
      return common.answer(report.json(), Funnel.text(report));
    }
  }
}
