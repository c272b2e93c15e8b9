package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.core.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lethe init`.
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Make a new home: keys, data base, store, ledger.")
public final class InitCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--keys-from",
      paramLabel = "HOME",
      description =
          "copy the placement key of this home, so that the same people get the same places in both")
  private @Nullable Path keysFrom;

  @Override
  public Integer call() {
    Home.init(common.folder(), Optional.ofNullable(keysFrom), common.url());
    try (Home home = common.open()) {
      String folder = home.folder().toString();
      return common.answer(
          Json.object().put("home", folder).done(), "A new home is ready in " + folder + ".");
    }
  }
}
