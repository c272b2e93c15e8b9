package dev.lethe.bench;

import module java.base;

import dev.lethe.core.store.Durable;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A home that a process of its own serves; it may be killed and served again.
final class Served implements AutoCloseable {

  private final Path home;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private Process process;

  private Served(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  /// Serves a new home in which everybody may ask as often as they like.
  static Served open(Path home) throws IOException {
    return open(home, "");
  }

  /// Serves a home in which everybody may ask as often as they like.
  ///
  /// @param more further lines of its file `site`
  static Served open(Path home, String more) throws IOException {
    Durable.folder(home);
    Durable.write(
        home.resolve("site"),
        "lethe.dev/site@v1\nrequests-per-hour = 900000000\nquestions-per-minute = 900000000\n"
            + more);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Served served = new Served(home, port, start(home, port));
    served.await();
    return served;
  }

  private static Process start(Path home, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.lethe.cli.Lethe"));
    command.addAll(List.of("up", "--home", home.toString(), "--port", "" + port));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("up.log").toFile()))
        .start();
  }

  /// Kills the process, and the data base's server too, as a crash would; then serves again.
  void crash() throws IOException, InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    Path pid = home.resolve("postgres").resolve("data").resolve("postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    ProcessHandle.of(server)
        .ifPresent(postmaster -> {
          postmaster.children().forEach(ProcessHandle::destroyForcibly);
          postmaster.destroyForcibly();
        });
    process = start(home, port);
    await();
  }

  /// Waits until everything is open; returns how long that took, in seconds.
  double await() {
    long start = System.nanoTime();
    while (!isReady()) {
      if (System.nanoTime() - start > 120e9) {
        throw new IllegalStateException("the server did not open; see " + home.resolve("up.log"));
      }
      LockSupport.parkNanos(20_000_000);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private boolean isReady() {
    try {
      HttpRequest request = HttpRequest.newBuilder(address("/health")).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Sends a filled form; returns the reference, or empty if the server does not answer.
  Optional<String> object(String who) {
    HttpRequest request =
        HttpRequest.newBuilder(address("/object"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "who=" + URLEncoder.encode(who, StandardCharsets.UTF_8)))
            .build();
    try {
      HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      return answer
          .headers()
          .firstValue("Location")
          .map(to -> to.replaceAll(".*/object/([^?]+).*", "$1"));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// The client that asks, for other questions.
  HttpClient http() {
    return http;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /// Ends the process in order.
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}
