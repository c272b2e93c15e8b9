package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.up.Site;
import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Json;
import dev.lethe.core.unlearn.Notices;
import dev.lethe.core.unlearn.Notices.Whom;
import dev.lethe.web.mail.Post;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lethe notify`.
@Command(
    name = "notify",
    mixinStandardHelpOptions = true,
    description = {
      "Write to everybody who can be reached, before training starts: what is planned, until when,",
      "and how to say no. Whoever was told before gets no second letter. The mail server is the one",
      "in the home's file `site`."
    })
public final class NotifyCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--again",
      description = "Also write to whoever was told before, as when the dates have changed.")
  private boolean again;

  @Override
  public Integer call() {
    Site site = Site.read(common.folder(), 0);
    Post post =
        new Post(
            site.mailbox()
                .orElseThrow(() ->
                    new Refusal(
                        "no mail server is set: put mail-host and mail-from into the home's file `site`")));
    String origin =
        site.settings()
            .origin()
            .orElseThrow(() ->
                new Refusal(
                    "the letters need an address to link to: put origin = https://… into the home's file `site`"));
    try (Home home = common.open()) {
      Notices notices = new Notices(home.workshop(), post, origin, InstantSource.system());
      Notices.Report report = notices.announce(again ? Whom.EVERYBODY : Whom.NEW);
      return common.answer(json(report), text(report));
    }
  }

  private static Json json(Notices.Report report) {
    return Json.object()
        .put("delivered", report.delivered())
        .put("before", report.before())
        .put("refused", report.refused())
        .put("unreachable", report.unreachable())
        .put("spared", report.spared())
        .done();
  }

  private static String text(Notices.Report report) {
    return """
    %s taken on, %d refused by the mail server for good
    %d had been told before
    %d without an address that anybody has verified: they were not told
    %d had said no already and got no letter
    """
        .formatted(
            Numbers.of(report.delivered(), "letter"),
            report.refused(),
            report.before(),
            report.unreachable(),
            report.spared());
  }
}
