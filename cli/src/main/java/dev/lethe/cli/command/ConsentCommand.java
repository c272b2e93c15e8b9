package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.AccountNames;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Models;
import dev.lethe.cli.home.Table;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lethe consent`. A yes is recorded of the accounts that are named and holds for the person they
/// are: it would outlive a link that turns out wrong, and speak for somebody else. What is taken
/// back is taken back for all accounts of the person.
@Command(
    name = "consent",
    mixinStandardHelpOptions = true,
    description = {
      "Record that people said yes, where the policy asks for consent.",
      "Taken back, the model that answers is clean of them when this returns."
    })
public final class ConsentCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      arity = "0..*",
      paramLabel = "ACCOUNT",
      description = "platform:id, https://host/users/alice or @alice@host")
  private List<String> accounts = List.of();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "a list of accounts, one a line, after a first line `account`")
  private List<Path> lists = List.of();

  @Option(names = "--take-back", description = "record that they took their consent back")
  private boolean takeBack;

  @Override
  public Integer call() {
    try (Home home = common.open()) {
      AccountNames names =
          new AccountNames(home.workshop().registry(), home.workshop().keys().placement());
      SortedSet<Pseudonym> meant = new TreeSet<>();
      accounts().forEach(account -> meant.add(names.resolve(account)));
      if (takeBack) {
        meant.addAll(Models.objecting(home).takeBack(meant, Instant.now()));
      } else {
        home.workshop().registry().consent(meant, Instant.now());
      }
      String done = takeBack ? "takenBack" : "consented";
      return common.answer(
          Json.object().put(done, meant.size()).done(),
          takeBack
              ? "Consent of %s is taken back. `lethe forget` rebuilds what that touched."
                  .formatted(Numbers.of(meant.size(), "account"))
              : "Consent of %s is on record.".formatted(Numbers.of(meant.size(), "account")));
    }
  }

  private List<String> accounts() {
    List<String> all = new ArrayList<>(accounts);
    for (Path list : lists) {
      Table.read(list, List.of("account")).rows().forEach(row -> all.add(row.values().getFirst()));
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("expected accounts, or a list of them with --csv");
    }
    return all;
  }
}
