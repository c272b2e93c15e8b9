package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.AccountNames;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Models;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lethe withdraw`.
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Withdraw an objection; the next build may learn from the person again.")
public final class WithdrawCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      arity = "1..*",
      paramLabel = "ACCOUNT",
      description = "platform:id, https://host/users/alice or @alice@host")
  private List<String> accounts = List.of();

  @Override
  public Integer call() {
    try (Home home = common.open()) {
      AccountNames names =
          new AccountNames(home.workshop().registry(), home.workshop().keys().placement());
      List<Pseudonym> meant = accounts.stream().map(names::resolve).toList();
      List<Objection> withdrawn = Models.objecting(home).withdraw(meant, Instant.now());
      return common.answer(
          Json.object()
              .put(
                  "withdrawn",
                  Json.of(withdrawn.stream().map(each -> Json.of(each.reference())).toList()))
              .done(),
          text(withdrawn));
    }
  }

  private static String text(List<Objection> withdrawn) {
    if (withdrawn.isEmpty()) {
      return "No objection of these accounts stands; nothing changed.";
    }
    boolean erased = withdrawn.stream().anyMatch(each -> each.forgotten().isPresent());
    String next =
        erased
            ? "Their words were erased: `lethe ingest` them again, then `lethe build`."
            : "`lethe build` learns from their words again.";
    return Numbers.of(withdrawn.size(), "objection") + " withdrawn. " + next;
  }
}
