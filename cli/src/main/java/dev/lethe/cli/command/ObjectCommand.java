package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.AccountNames;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Models;
import dev.lethe.core.release.Release;
import dev.lethe.core.rights.Objection;
import dev.lethe.core.rights.Pseudonym;
import dev.lethe.core.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lethe object`.
@Command(
    name = "object",
    mixinStandardHelpOptions = true,
    description =
        "Lodge an objection. When this returns it is kept for good, and the model that answers is clean.")
public final class ObjectCommand implements Callable<Integer> {

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
      long start = System.nanoTime();
      Objection objection = Models.objecting(home).object(meant, Instant.now());
      Duration clean = Duration.ofNanos(System.nanoTime() - start);
      return common.answer(json(home, objection, clean), text(home, objection, clean));
    }
  }

  private static Json json(Home home, Objection objection, Duration clean) {
    Json.Members answer =
        Json.object()
            .put("objection", objection.reference())
            .put("accounts", objection.accounts().size())
            .put("platforms", Json.of(platforms(home, objection).stream().map(Json::of).toList()))
            .put("received", objection.received().toString())
            .put("milliseconds", clean.toMillis());
    home.workshop()
        .releases()
        .current()
        .ifPresent(release ->
            answer
                .put("release", release.digest().hex())
                .put("state", release.envelope().state().word()));
    return answer.done();
  }

  private static String text(Home home, Objection objection, Duration clean) {
    String covered = Numbers.of(objection.accounts().size(), "account");
    List<String> platforms = platforms(home, objection);
    if (!platforms.isEmpty()) {
      covered += ", on " + String.join(", ", platforms);
    }
    String model =
        home.workshop()
            .releases()
            .current()
            .map(Release::envelope)
            .map(envelope -> "The model that answers is " + envelope.state().word())
            .orElse("Nothing was learned yet");
    return """
    Objection %s covers %s.
    %s (%s after it was received). `lethe forget` rebuilds what it touched.
    """
        .formatted(objection.reference(), covered, model, Numbers.duration(clean));
  }

  /// The platforms of the accounts of which something came in, in order. The registry itself knows
  /// accounts by keyed names only.
  private static List<String> platforms(Home home, Objection objection) {
    return objection.accounts().stream()
        .map(home.workshop().landing()::read)
        .flatMap(Optional::stream)
        .map(landed -> landed.account().platform())
        .sorted()
        .toList();
  }
}
