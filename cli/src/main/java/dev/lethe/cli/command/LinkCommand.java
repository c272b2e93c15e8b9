package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.AccountNames;
import dev.lethe.cli.home.Home;
import dev.lethe.core.rights.Proof;
import dev.lethe.core.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lethe link`.
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "State that two accounts are one person's. One objection then covers both.",
      "Accounts with the same address, verified by their platforms, are linked by themselves."
    })
public final class LinkCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      arity = "2",
      paramLabel = "ACCOUNT",
      description = "platform:id, https://host/users/alice or @alice@host")
  private List<String> accounts = List.of();

  @Override
  public Integer call() {
    try (Home home = common.open()) {
      AccountNames names =
          new AccountNames(home.workshop().registry(), home.workshop().keys().placement());
      home.workshop()
          .registry()
          .link(
              names.resolve(accounts.getFirst()),
              names.resolve(accounts.getLast()),
              Proof.OPERATOR,
              Instant.now());
      return common.answer(
          Json.object().put("linked", Json.of(accounts.stream().map(Json::of).toList())).done(),
          "Linked: one person owns %s and %s. The next build puts all their words in one place."
              .formatted(accounts.getFirst(), accounts.getLast()));
    }
  }
}
