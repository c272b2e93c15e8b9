package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Stay;
import dev.lethe.cli.home.Use;
import dev.lethe.core.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that every command has.
public final class Common {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "where all state lives; made on first use (default: LETHE_HOME, else `lethe` under the user's data folder)")
  private @Nullable Path home;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "for a new home: the JDBC address of a PostgreSQL server to use instead of the embedded one")
  private @Nullable String url;

  @Option(names = "--json", description = "print one JSON document on standard output")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "how many chains are learned side by side; changes no result (default: all cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// The folder of the home that is meant.
  Path folder() {
    return home == null ? Home.usual() : home;
  }

  /// The home that is meant, opened beside others who use it.
  Home open() {
    return Home.open(folder(), url(), Use.BESIDE);
  }

  /// The home that is meant, opened for work that is done alone; refused if everything stands still
  /// by order.
  Home openAlone() {
    Stay.require(folder());
    return Home.open(folder(), url(), Use.ALONE);
  }

  /// The data base server that is asked for, or empty for the embedded one.
  Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /// How many chains are learned side by side, at least 1.
  int threads() {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads must be at least 1, but was " + threads);
    }
    return threads;
  }

  /// Whether a machine reads the answer.
  boolean isJson() {
    return json;
  }

  /// Prints the answer: as JSON if asked for, else as text. Returns the exit code of success.
  int answer(Json document, String text) {
    PrintWriter out = out();
    out.println(json ? document.text() : text.stripTrailing());
    out.flush();
    return 0;
  }

  /// Standard output.
  PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
