package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.CheckReport;
import dev.lethe.cli.home.Checking;
import dev.lethe.cli.home.HomePolicy;
import dev.lethe.cli.home.House;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.corpus.Reason;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lethe check`.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Look at a feed and write nothing: what would come in, what would stay out and why,",
      "which line of the policy would admit it, and how long a build would take."
    })
public final class CheckCommand implements Callable<Integer> {

  private static final long MEGABYTE = 1_000_000;

  @Mixin private Common common = new Common();

  @Mixin private Feed feed = new Feed();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "the policy to judge by (default: the home's, or a fresh home's)")
  private @Nullable Path policy;

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      description = "how it would be learned (default: recipes/community.recipe)")
  private Path recipe = House.recipe();

  @Override
  public Integer call() throws IOException {
    Recipe read = Recipe.parse(Durable.text(recipe), recipe.toString());
    CheckReport report =
        Checking.check(
            feed.source(), feed.paths(), policy(), read, Instant.now(), common.threads());
    return common.answer(json(report), text(report));
  }

  private Policy policy() {
    return policy == null
        ? HomePolicy.inForce(common.folder())
        : Policy.parse(Durable.text(policy), policy.toString());
  }

  private static Json json(CheckReport report) {
    Json.Members languages = Json.object();
    report.languages().forEach(languages::put);
    return report
        .funnel()
        .members()
        .put("languages", languages.done())
        .put("tokens", report.tokens())
        .put("seconds", report.time().toSeconds())
        .put("bytes", report.bytes())
        .done();
  }

  private static String text(CheckReport report) {
    StringBuilder text = new StringBuilder(Funnel.text(report.funnel()));
    report
        .funnel()
        .excluded()
        .keySet()
        .forEach(reason -> text.append("\n%s: %s\n".formatted(reason.word(), remedy(reason))));
    if (report.tokens() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nlanguages: %s%n%,d tokens; a first build takes about %s and %d MB on this machine%n",
              languages(report),
              report.tokens(),
              Numbers.duration(report.time().plusSeconds(1)),
              Math.ceilDiv(report.bytes(), MEGABYTE)));
    }
    return text.append("Nothing was written.\n").toString();
  }

  private static String languages(CheckReport report) {
    return report.languages().entrySet().stream()
        .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  /// What would admit documents that stay out for this reason, and who would have to answer for it.
  private static String remedy(Reason reason) {
    return switch (reason) {
      case AUDIENCE ->
          """
          only words that everyone may read are learned. An export does not say who may: whoever
            brings it may state it with --audience public, and answers for that\
          """;
      case AGE ->
          """
          the platform attests no age. Lawful ways: a list of ages that you can prove (--ages FILE),
            or a line of the policy, and whoever it names answers for it:
              age = attested "registration requires 18 or older" by NAME on YYYY-MM-DD\
          """;
      case OBJECTION -> "only the author can change that, by withdrawing (lethe withdraw ACCOUNT)";
      case CONSENT ->
          """
          record what people said (lethe consent ACCOUNT), or change the ground, for which you answer:
              jurisdiction COUNTRY = objection "LEGAL BASIS"
            What was said to an assistant needs the line conversations of the policy, and a consent
            of its own that comes with it\
          """;
      case NOTICE -> "write to them (lethe notify), or the line unreached of the policy";
      case DEPTH -> "the lines depth and platforms of the policy; you answer for reaching further";
      case QUARANTINE -> "the line quarantine of the policy; the time is for people to object in";
      case EPHEMERAL -> "no line admits it: it was published for a day";
      case RESERVATION -> "no line admits it: only the author can take the signal back";
      case GONE -> "no line admits it: the author took it back";
      case BOT -> "no line admits it: no person wrote it";
      case EMPTY, DUPLICATE, QUALITY -> "there is nothing to learn from it";
    };
  }
}
