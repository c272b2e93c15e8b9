package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Models;
import dev.lethe.core.audit.Finding;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.State;
import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lethe audit`.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Do the work again and compare what comes out with what is on record.")
public final class AuditCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  /// What to do again.
  static final class Extent {
    @Option(
        names = "--fresh",
        required = true,
        description = "build everything again in an empty store and compare every digest")
    private boolean fresh;

    @Option(
        names = "--cells",
        required = true,
        paramLabel = "N",
        description = "re-run N links, drawn at random")
    private @Nullable Integer cells;
  }

  @ArgGroup(multiplicity = "1")
  private Extent extent = new Extent();

  @Override
  public Integer call() {
    try (Home home = common.openAlone();
        Progress progress = Progress.of(common, "audit")) {
      Models models = Models.current(home, common.threads());
      Release release =
          models
              .objecting()
              .settle()
              .orElseThrow(() -> new Refusal("there is no release to audit; `lethe build` first"));
      return tell(release, findings(models, home, release, progress));
    }
  }

  private List<Finding> findings(Models models, Home home, Release release, Progress progress) {
    if (!extent.fresh) {
      int cells = Objects.requireNonNull(extent.cells);
      return models.audit().cells(release, cells, new SecureRandom(), progress);
    }
    if (release.envelope().state() == State.CLEAN) {
      throw new Refusal(
          "the release that answers is clean but not rebuilt yet; `lethe forget`, then audit it");
    }
    return models.audit().fresh(release, home.scratch(), progress);
  }

  private int tell(Release release, List<Finding> findings) {
    List<Finding> wrong = findings.stream().filter(each -> !each.holds()).toList();
    StringBuilder text = new StringBuilder();
    for (Finding each : wrong) {
      text.append(
          "%s: on record %s, came out %s\n".formatted(each.what(), each.recorded(), each.found()));
    }
    text.append(
        wrong.isEmpty()
            ? "%s compared, all equal: release %s holds.\n"
                .formatted(Numbers.of(findings.size(), "digest"), release.digest())
            : "%d of %s differ.\n".formatted(wrong.size(), Numbers.of(findings.size(), "digest")));
    common.answer(json(release, findings, wrong), text.toString());
    return wrong.isEmpty() ? 0 : 1;
  }

  private static Json json(Release release, List<Finding> findings, List<Finding> wrong) {
    return Json.object()
        .put("release", release.digest().hex())
        .put("compared", findings.size())
        .put(
            "differences",
            Json.of(
                wrong.stream()
                    .map(each ->
                        Json.object()
                            .put("what", each.what())
                            .put("recorded", each.recorded())
                            .put("found", each.found())
                            .done())
                    .toList()))
        .done();
  }
}
