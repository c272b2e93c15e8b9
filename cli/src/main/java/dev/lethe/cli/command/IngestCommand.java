package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Ages;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.IngestReport;
import dev.lethe.cli.home.Ingesting;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.activitystreams.ActivityStreams;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lethe ingest`.
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Take in what people published. Doing it again changes nothing.")
public final class IngestCommand implements Callable<Integer> {

  /// The kinds of source there are.
  enum Kind {
    activitystreams
  }

  @Mixin private Common common = new Common();

  @Option(
      names = "--ages",
      paramLabel = "FILE",
      description = "a table of ages that you attest: columns account, ageGroup")
  private @Nullable Path ages;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "${COMPLETION-CANDIDATES}")
  private Kind kind = Kind.activitystreams;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "a folder, an archive (.zip, .tar.gz), .jsonl or .json files")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException {
    Source source =
        switch (kind) {
          case activitystreams -> new ActivityStreams();
        };
    Source aged = ages == null ? source : new Ages(source, ages);
    try (Home home = common.open()) {
      IngestReport report = Ingesting.ingest(home.workshop(), aged, paths, Instant.now());
      return common.answer(report.json(), Funnel.text(report));
    }
  }
}
