package dev.lethe.web;

import module java.base;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// What a person reads when something did not work: what happened and what to do, and nothing about
/// how the house is built.
final class Failures {

  private static final Logger LOG = System.getLogger("dev.lethe.web");

  void routes(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, (e, context) -> show(context, e.getStatus()));
    routes.exception(
        Opening.class,
        (_, context) -> {
          context.header("Retry-After", "2");
          show(context, HttpStatus.SERVICE_UNAVAILABLE.getCode());
        });
    routes.exception(
        TooMany.class,
        (e, context) -> {
          context.header("Retry-After", "" + Math.max(1, e.pause().toSeconds()));
          show(context, HttpStatus.TOO_MANY_REQUESTS.getCode());
        });
    routes.exception(
        Exception.class,
        (e, context) -> {
          String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
          LOG.log(Level.ERROR, "request failed, number " + number, e);
          context.header("X-Failure", number);
          show(context, HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        });
    routes.error(
        HttpStatus.NOT_FOUND.getCode(),
        context -> {
          if (context.result() == null || Objects.requireNonNull(context.result()).isEmpty()) {
            show(context, HttpStatus.NOT_FOUND.getCode());
          }
        });
  }

  private static void show(Context context, int status) {
    String kind =
        switch (status) {
          case 403 -> "forbidden";
          case 404, 405 -> "missing";
          case 413 -> "large";
          case 429 -> "many";
          case 503 -> "opening";
          default -> status < 500 ? "wrong" : "broken";
        };
    context.status(status);
    Page page = Page.of(context, "failure." + kind + ".title");
    Html.show(context, "failure", Map.of("page", page, "kind", kind));
  }
}
