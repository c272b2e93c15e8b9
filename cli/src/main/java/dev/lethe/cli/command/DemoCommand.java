package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.demo.Demo;
import dev.lethe.cli.demo.Demo.Outcome;
import dev.lethe.cli.home.Home;
import dev.lethe.core.rights.Refusal;
import dev.lethe.core.store.Durable;
import dev.lethe.core.store.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lethe demo`.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "The whole story on the sample community, to the end.",
      "Ends with 0 only if the model after forgetting equals one that never met the person."
    })
public final class DemoCommand implements Callable<Integer> {

  /// Marks a home that the demo made and may make anew.
  private static final String MARK = "demo";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "where the demo's home is made anew (default: `lethe-demo` beside the usual home)")
  private @Nullable Path home;

  @Option(
      names = "--json",
      description = "print one JSON document on standard output; the story goes to standard error")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "how many chains are learned side by side; changes no result (default: all cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path folder = home == null ? Home.usual().resolveSibling("lethe-demo") : home;
    makeRoom(folder);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter told = json ? spec.commandLine().getErr() : out;
    long start = System.nanoTime();
    Outcome outcome = new Demo(folder, threads, told).run();
    goOn(folder, told, Duration.ofNanos(System.nanoTime() - start));
    if (json) {
      out.println(document(outcome).text());
      out.flush();
    }
    return outcome.holds() ? 0 : 1;
  }

  private static void makeRoom(Path folder) {
    if (Home.isHome(folder) && !Files.exists(folder.resolve(MARK))) {
      throw new Refusal(
          "%s is a home that the demo did not make; give another folder with --home"
              .formatted(folder));
    }
    Durable.deleteTree(folder);
    Durable.write(
        Durable.folder(folder).resolve(MARK),
        "This home was made by `lethe demo`, which makes it anew each time.\n");
  }

  private static void goOn(Path folder, PrintWriter out, Duration span) {
    out.printf(
        """

        That took %s. The home stays; go on from there:

           ./lethe chat --home %s
           ./lethe status @tessa@lakeside.example --home %s
           ./lethe audit --fresh --home %s
           ./lethe up --home %s
        """,
        Numbers.duration(span), folder, folder, folder, folder);
    out.flush();
  }

  private static Json document(Outcome outcome) {
    return Json.object()
        .put("release", outcome.forgotten().hex())
        .put("learned", outcome.learned().hex())
        .put("forgotten", outcome.forgotten().hex())
        .put("neverMet", outcome.neverMet().hex())
        .put("holds", Json.of(outcome.holds()))
        .done();
  }
}
