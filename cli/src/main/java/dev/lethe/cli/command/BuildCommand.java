package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.House;
import dev.lethe.cli.home.Models;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.release.Release;
import dev.lethe.core.store.Durable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lethe build`.
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description =
        "Learn from everything that may be learned: what was learned before is found, the rest is learned.")
public final class BuildCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      description = "how to learn (default: recipes/community.recipe)")
  private Path recipe = House.recipe();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "the instant the build answers to, such as 2026-01-31T00:00:00Z (default: now)")
  private @Nullable Instant asOf;

  @Override
  public Integer call() {
    Recipe read = Recipe.parse(Durable.text(recipe), recipe.toString());
    try (Home home = common.openAlone();
        Progress progress = Progress.of(common, "build")) {
      Models.objecting(home).settle(); // under the base of the release that answers now
      Models models = Models.of(home, read.base(), common.threads());
      Instant instant = asOf == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : asOf;
      Release release = models.build(read, instant, progress);
      return common.answer(progress.json(release), text(release, progress));
    }
  }

  private String text(Release release, Progress progress) {
    StringBuilder text = new StringBuilder();
    Funnel.row(text, release.envelope().eligible(), "documents may be learned");
    text.append(Funnel.reasons(release.envelope().excluded()));
    text.append(progress.summary()).append('\n');
    text.append("release %s (%s)\n".formatted(release.digest(), release.envelope().state().word()));
    return text.toString();
  }
}
