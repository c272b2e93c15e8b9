package dev.lethe.web;

import module java.base;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// Whether the house is well, for machines that watch over it: `/health`, and `/metrics` in
/// Prometheus's text format. Metrics are told to this machine only.
public final class Health implements Room {

  private final Supplier<SortedMap<String, Boolean>> ready;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /// @param ready tells of each part whether it is open
  public Health(Supplier<SortedMap<String, Boolean>> ready) {
    this.ready = ready;
  }

  /// Where meters are kept.
  public MeterRegistry meters() {
    return meters;
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/health", this::health);
    routes.get("/metrics", this::metrics);
    routes.after(context ->
        meters
            .counter(
                "lethe.requests",
                "status",
                "" + context.statusCode(),
                "method",
                context.method().name())
            .increment());
  }

  private void health(Context context) {
    SortedMap<String, Boolean> parts = ready.get();
    boolean all = parts.values().stream().allMatch(open -> open);
    context.status(all ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    StringJoiner json = new StringJoiner(",", "{\"live\":true,", "}");
    parts.forEach((part, open) -> json.add("\"" + part + "\":" + open));
    context.contentType("application/json").result(json.toString());
  }

  private void metrics(Context context) throws UnknownHostException {
    if (!InetAddress.getByName(context.ip()).isLoopbackAddress()
        || context.header("X-Forwarded-For") != null) {
      throw new io.javalin.http.ForbiddenResponse();
    }
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
  }
}
