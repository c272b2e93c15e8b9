package dev.lethe.cli.command;

import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Json;
import java.util.Arrays;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what went wrong: one line on standard error, or with `--json` one document on standard
/// output. `LETHE_DEBUG=1` adds where it happened.
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int REFUSED = 3;

  private final boolean json;

  public Failures(String[] arguments) {
    this.json = Arrays.asList(arguments).contains("--json");
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if ("1".equals(System.getenv("LETHE_DEBUG"))) {
      failure.printStackTrace();
    }
    String message =
        Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
    tell(command, message);
    return failure instanceof Refusal ? REFUSED : FAILED;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    tell(command, Objects.requireNonNullElse(failure.getMessage(), "wrong usage"));
    if (!json) {
      UnmatchedArgumentException.printSuggestions(failure, command.getErr());
      command
          .getErr()
          .println("`" + command.getCommandSpec().qualifiedName() + " --help` says more.");
    }
    return USAGE;
  }

  private void tell(CommandLine command, String message) {
    if (json) {
      command.getOut().println(Json.object().put("error", message).done().text());
      command.getOut().flush();
    } else {
      command.getErr().println("lethe: " + message);
      command.getErr().flush();
    }
  }
}
