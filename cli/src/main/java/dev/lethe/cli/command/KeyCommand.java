package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Access;
import dev.lethe.core.store.Json;
import dev.lethe.web.assistant.Keys.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lethe key`.
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Give out keys to the console and to the assistant's API, and take them back.",
    subcommands = {KeyCommand.Add.class, KeyCommand.List.class, KeyCommand.Remove.class})
public final class KeyCommand {

  /// What a key is for.
  enum Door {
    CONSOLE,
    API
  }

  /// `lethe key add`.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Make a key; it is shown once. A server knows it when it is opened next.")
  static final class Add implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Option(
        names = "--for",
        required = true,
        paramLabel = "console|api",
        description = "what it opens")
    private Door door = Door.API;

    @Parameters(paramLabel = "NAME", description = "to whom it is given")
    private String name = "";

    @Override
    public Integer call() {
      Right right = door == Door.CONSOLE ? Right.OPERATOR : Right.API;
      String key = Access.add(common.folder(), right, name);
      return common.answer(Json.object().put("key", key).put("name", name).done(), key);
    }
  }

  /// `lethe key list`.
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Who has a key.")
  static final class List implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      java.util.List<Access.Given> all = Access.all(common.folder());
      Json names =
          Json.of(
              all.stream()
                  .<Json>map(each ->
                      Json.object().put("name", each.name()).put("for", door(each.right())).done())
                  .toList());
      String text =
          all.stream()
              .map(each -> each.name() + "  " + door(each.right()))
              .collect(Collectors.joining("\n"));
      return common.answer(
          Json.object().put("keys", names).done(), text.isEmpty() ? "nobody has a key" : text);
    }

    private static String door(Right right) {
      return right == Right.OPERATOR ? "console" : "api";
    }
  }

  /// `lethe key remove`.
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Take a key back. A server forgets it when it is opened next.")
  static final class Remove implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "NAME", description = "whose key")
    private String name = "";

    @Override
    public Integer call() {
      Access.remove(common.folder(), name);
      return common.answer(Json.object().put("removed", name).done(), name + " has no key now");
    }
  }
}
