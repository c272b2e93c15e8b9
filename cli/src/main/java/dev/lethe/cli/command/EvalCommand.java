package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Models;
import dev.lethe.cli.home.Texts;
import dev.lethe.core.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lethe eval`.
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description =
        "How surprised base and release are by a text: bits per byte, lower is less surprised.")
public final class EvalCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      paramLabel = "PATH",
      description = "a text file, or a feed whose public posts are meant (.jsonl, folder, archive)")
  private Path path = Path.of("");

  @Override
  public Integer call() throws IOException {
    Texts texts = Texts.read(path);
    Models models = open();
    double base = texts.surprise(models.base());
    double release = texts.surprise(models.release());
    return common.answer(
        Json.object()
            .put("bytes", texts.bytes())
            .put("texts", texts.words().size())
            .put("errors", texts.broken().size())
            .put("base", base)
            .put("release", release)
            .done(),
        String.format(
                Locale.ROOT,
                "%,d bytes: %.4f bits per byte under the base, %.4f under the release\n",
                texts.bytes(),
                base,
                release)
            + Funnel.problems(texts.broken()));
  }

  private Models open() {
    try (Home home = common.open()) {
      return Models.answering(home, common.threads());
    }
  }
}
