package dev.lethe.web;

import module java.base;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/// The house's front door: one HTTP server with some rooms behind it.
public final class Server implements AutoCloseable {

  /// Jetty's own backlog of 50 turns readers away who all come at once.
  private static final int BACKLOG = 1024;

  /// The largest body in bytes that is read.
  private static final long BODY = 1 << 20;

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /// Opens the door.
  public static Server open(Settings settings, List<Room> rooms) {
    Javalin javalin =
        Javalin.create(config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = BODY;
          config.http.generateEtags = false;
          config.requestLogger.http(AccessLog::note);
          listen(config, settings);
          new Guard(settings).stand(config.routes);
          new Assets().routes(config.routes);
          rooms.forEach(room -> room.routes(config.routes));
          new Failures().routes(config.routes);
        });
    return new Server(javalin.start());
  }

  private static void listen(JavalinConfig config, Settings settings) {
    config.jetty.addConnector((jetty, http) -> {
      ServerConnector connector =
          new ServerConnector(jetty, new HttpConnectionFactory(quiet(http)));
      connector.setHost(settings.host());
      connector.setPort(settings.port());
      connector.setAcceptQueueSize(BACKLOG);
      connector.setIdleTimeout(Duration.ofMinutes(2).toMillis());
      return connector;
    });
  }

  private static HttpConfiguration quiet(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    return http;
  }

  /// The port it listens on, 1 to 65535.
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
