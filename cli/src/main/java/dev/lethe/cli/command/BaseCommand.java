package dev.lethe.cli.command;

import module java.base;

import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import dev.lethe.model.base.BaseRecipe;
import dev.lethe.model.base.BaseReport;
import dev.lethe.model.base.BaseRound;
import dev.lethe.model.base.BaseTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lethe base`.
@Command(
    name = "base",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Make a base: the frozen model that no person's text has shaped.",
    subcommands = BaseCommand.Train.class)
public final class BaseCommand {

  /// `lethe base train`.
  @Command(
      name = "train",
      mixinStandardHelpOptions = true,
      description = "Train a base on non-personal text, for so many minutes.")
  static final class Train implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "RECIPE", description = "how to make it, such as recipes/base.recipe")
    private Path recipe = Path.of("");

    @Option(
        names = "--text",
        required = true,
        paramLabel = "DIR",
        description = "the folder below which the recipe's sources lie")
    private Path text = Path.of("");

    @Option(
        names = "--out",
        required = true,
        paramLabel = "DIR",
        description = "where checkpoints and the base are written")
    private Path out = Path.of("");

    @Option(
        names = "--minutes",
        paramLabel = "N",
        description = "how long to train (default: ${DEFAULT-VALUE})")
    private int minutes = 60;

    @Option(
        names = "--from",
        paramLabel = "DIR",
        description = "go on from this base, with a fresh optimizer")
    private @Nullable Path from;

    @Override
    public Integer call() throws IOException {
      BaseRecipe read = BaseRecipe.parse(Durable.text(recipe), recipe.toString());
      BaseRound round =
          new BaseRound(
              text, out, Duration.ofMinutes(minutes), common.threads(), Optional.ofNullable(from));
      BaseReport report = new BaseTraining(read, round, System.err::println).run();
      return common.answer(json(report), report.text());
    }

    private static Json json(BaseReport report) {
      Json.Members bits = Json.object();
      report.bitsPerByte().forEach(bits::put);
      return Json.object()
          .put("steps", report.steps())
          .put("tokens", report.tokens())
          .put("bitsPerByte", bits.done())
          .done();
    }
  }
}
