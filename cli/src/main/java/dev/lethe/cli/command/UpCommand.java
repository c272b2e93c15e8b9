package dev.lethe.cli.command;

import module java.base;

import dev.lethe.cli.up.Up;
import dev.lethe.core.store.Json;
import java.lang.management.ManagementFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lethe up`.
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Serve a home: the form, everybody's own page, the assistant, its API.",
      "It runs until it is stopped; other commands on the home talk to it meanwhile."
    })
public final class UpCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "the port to listen on; 0 for any (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try (Up up = Up.open(common.folder(), common.url(), port)) {
      Thread hook = new Thread(() -> stop(stopped, up));
      Runtime.getRuntime().addShutdownHook(hook);
      up.await();
      Duration took = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
      common.answer(
          Json.object()
              .put("address", up.address())
              .put("milliseconds", took.toMillis())
              .put("port", up.port())
              .done(),
          "%s is open after %s: the form is at %s/object, the assistant at %s/. Ctrl-C closes it."
              .formatted(common.folder(), Numbers.duration(took), up.address(), up.address()));
      stopped.await();
      return 0;
    }
  }

  private static void stop(CountDownLatch stopped, Up up) {
    stopped.countDown();
    up.close();
  }
}
