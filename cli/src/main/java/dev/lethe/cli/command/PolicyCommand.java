package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.HomePolicy;
import dev.lethe.cli.home.House;
import dev.lethe.cli.home.PolicyEffect;
import dev.lethe.core.chain.Recipe;
import dev.lethe.core.ledger.Entry;
import dev.lethe.core.release.Release;
import dev.lethe.core.rights.Policy;
import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Digest;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lethe policy`.
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "What is allowed to learn from whom.",
    subcommands = {PolicyCommand.Show.class, PolicyCommand.Check.class, PolicyCommand.Set.class})
public final class PolicyCommand {

  /// `lethe policy show`.
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Print the policy in force.")
  static final class Show implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      try (Home home = common.open()) {
        Policy policy = home.workshop().policy();
        return common.answer(
            Json.object().put("policy", policy.reference()).put("text", policy.text()).done(),
            policy.text());
      }
    }
  }

  /// `lethe policy check`.
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Say what a policy would do, and change nothing.")
  static final class Check implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "the policy's text")
    private Path file = Path.of("");

    @Override
    public Integer call() {
      Policy policy = Policy.parse(Durable.text(file), file.toString());
      try (Home home = common.open()) {
        List<PolicyEffect> effects = effects(home, policy);
        return common.answer(json(policy, effects), text(effects));
      }
    }
  }

  /// `lethe policy set`.
  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Say what a policy would do, and put it in force.")
  static final class Set implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "the policy's text")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Override
    public Integer call() {
      Policy policy = Policy.parse(Durable.text(file), file.toString());
      try (Home home = common.openAlone()) {
        List<PolicyEffect> effects = effects(home, policy);
        if (!yes) {
          ask(text(effects));
        }
        home.workshop().ledger().append(new Entry.Ruled(Instant.now(), Digest.of(policy.text())));
        HomePolicy.write(home.folder(), policy);
        return common.answer(
            json(policy, effects), text(effects) + "In force: " + policy.reference() + "\n");
      }
    }

    private static void ask(String effect) {
      Console console = System.console();
      Optional<String> answer =
          Optional.ofNullable(console)
              .filter(Console::isTerminal)
              .map(terminal -> terminal.readLine("%sPut it in force? [y/N] ", effect));
      if (!answer.map(each -> each.strip().toLowerCase(Locale.ROOT)).equals(Optional.of("y"))) {
        throw new Refusal("the policy in force was not changed; say y, or give --yes");
      }
    }
  }

  private static List<PolicyEffect> effects(Home home, Policy policy) {
    Recipe recipe =
        home.workshop()
            .releases()
            .current()
            .map(Release::recipe)
            .orElseGet(() -> Recipe.parse(Durable.text(House.recipe()), House.recipe().toString()));
    return PolicyEffect.of(home.workshop(), recipe, policy, Instant.now());
  }

  private static Json json(Policy policy, List<PolicyEffect> effects) {
    return Json.object()
        .put("policy", policy.reference())
        .put("now", json(effects.getFirst()))
        .put("then", json(effects.getLast()))
        .done();
  }

  private static Json json(PolicyEffect effect) {
    return Json.object()
        .put("people", effect.people())
        .put("documents", effect.documents())
        .put("tokens", effect.tokens())
        .put("links", effect.links())
        .done();
  }

  private static String text(List<PolicyEffect> effects) {
    StringBuilder text = new StringBuilder("              now         then\n");
    row(text, "people", effects, PolicyEffect::people);
    row(text, "documents", effects, PolicyEffect::documents);
    row(text, "tokens", effects, PolicyEffect::tokens);
    return text.append(
            "The next build would learn %s anew.\n"
                .formatted(Numbers.of(effects.getLast().links(), "link")))
        .toString();
  }

  private static void row(
      StringBuilder text,
      String what,
      List<PolicyEffect> effects,
      ToLongFunction<PolicyEffect> count) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-9s %,9d    %,9d%n",
            what,
            count.applyAsLong(effects.getFirst()),
            count.applyAsLong(effects.getLast())));
  }
}
