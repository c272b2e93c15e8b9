package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Models;
import dev.lethe.cli.home.Texts;
import dev.lethe.core.release.LanguageModel;
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
    List<String> texts = Texts.read(path);
    long bytes =
        texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    if (bytes == 0) {
      throw new IllegalArgumentException(
          "expected some text in %s, but found none".formatted(path));
    }
    Models models = open();
    double base = bits(models.base(), texts) / bytes;
    double release = bits(models.release(), texts) / bytes;
    return common.answer(
        Json.object()
            .put("bytes", bytes)
            .put("texts", texts.size())
            .put("base", base)
            .put("release", release)
            .done(),
        String.format(
            Locale.ROOT,
            "%,d bytes: %.4f bits per byte under the base, %.4f under the release",
            bytes,
            base,
            release));
  }

  private Models open() {
    try (Home home = common.open()) {
      return Models.answering(home, common.threads());
    }
  }

  private static double bits(LanguageModel model, List<String> texts) {
    return texts.stream().mapToDouble(model::bits).sum();
  }
}
