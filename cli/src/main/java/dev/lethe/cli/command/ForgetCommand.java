package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Models;
import dev.lethe.core.release.Release;
import dev.lethe.core.store.Json;
import dev.lethe.core.unlearn.Forgetting.Forgotten;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `lethe forget`.
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Rebuild what the objections touched, and destroy everything that held their people.",
      "Afterwards the model equals, byte for byte, one that never met them."
    })
public final class ForgetCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Override
  public Integer call() {
    try (Home home = common.openAlone();
        Progress progress = Progress.of(common, "forget")) {
      Forgotten forgotten = Models.current(home, common.threads()).forget(Instant.now(), progress);
      return common.answer(json(forgotten, progress), text(forgotten, progress));
    }
  }

  private static Json json(Forgotten forgotten, Progress progress) {
    Json.Members answer =
        progress
            .counts()
            .put("objections", forgotten.objections().size())
            .put("destroyed", forgotten.destroyed());
    forgotten
        .release()
        .ifPresent(release ->
            answer
                .put("release", release.digest().hex())
                .put("state", release.envelope().state().word()));
    return answer.done();
  }

  private static String text(Forgotten forgotten, Progress progress) {
    String release =
        forgotten
            .release()
            .map(Release::digest)
            .map(digest -> "release " + digest + " (canonical)")
            .orElse("nothing was ever built");
    return """
    %s closed; %s destroyed.
    %s
    %s
    """
        .formatted(
            Numbers.of(forgotten.objections().size(), "objection"),
            Numbers.of(forgotten.destroyed(), "checkpoint"),
            progress.summary(),
            release);
  }
}
