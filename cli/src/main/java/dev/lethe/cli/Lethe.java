package dev.lethe.cli;

import dev.lethe.cli.command.AuditCommand;
import dev.lethe.cli.command.BaseCommand;
import dev.lethe.cli.command.BuildCommand;
import dev.lethe.cli.command.ChatCommand;
import dev.lethe.cli.command.CheckCommand;
import dev.lethe.cli.command.ConsentCommand;
import dev.lethe.cli.command.DemoCommand;
import dev.lethe.cli.command.EvalCommand;
import dev.lethe.cli.command.Failures;
import dev.lethe.cli.command.ForgetCommand;
import dev.lethe.cli.command.IngestCommand;
import dev.lethe.cli.command.InitCommand;
import dev.lethe.cli.command.KeyCommand;
import dev.lethe.cli.command.LinkCommand;
import dev.lethe.cli.command.NotifyCommand;
import dev.lethe.cli.command.ObjectCommand;
import dev.lethe.cli.command.PolicyCommand;
import dev.lethe.cli.command.StatusCommand;
import dev.lethe.cli.command.StayCommand;
import dev.lethe.cli.command.UpCommand;
import dev.lethe.cli.command.WithdrawCommand;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `lethe`.
@Command(
    name = "lethe",
    version = "lethe 0.1.0",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "A language model of a community that can forget any one person, exactly.",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused by policy or gate.",
      "Start with `lethe demo`."
    },
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      CheckCommand.class,
      PolicyCommand.class,
      IngestCommand.class,
      BuildCommand.class,
      NotifyCommand.class,
      UpCommand.class,
      ChatCommand.class,
      EvalCommand.class,
      ObjectCommand.class,
      WithdrawCommand.class,
      LinkCommand.class,
      ConsentCommand.class,
      ForgetCommand.class,
      StatusCommand.class,
      AuditCommand.class,
      StayCommand.class,
      KeyCommand.class,
      BaseCommand.class
    })
public final class Lethe {

  /// The root of all logging; held, so that its level is not forgotten with it.
  private static final Logger LOGGING = Logger.getLogger("");

  /// Runs the command and ends the process with its exit code.
  public static void main(String[] arguments) {
    LOGGING.setLevel(Level.WARNING);
    System.exit(run(arguments));
  }

  /// Runs the command and returns its exit code.
  public static int run(String... arguments) {
    Failures failures = new Failures(arguments);
    return new CommandLine(new Lethe())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .execute(arguments);
  }
}
