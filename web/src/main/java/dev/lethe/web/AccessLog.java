package dev.lethe.web;

import module java.base;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// One line for each request, as JSON: which kind it was, how it ended, how long it took. It holds
/// no address, no key, no name and no word of anybody: of a path only its pattern.
final class AccessLog {

  /// The logger's name.
  static final String NAME = "dev.lethe.access";

  private static final Logger LOG = System.getLogger(NAME);

  private AccessLog() {}

  static void note(Context context, float milliseconds) {
    Endpoint endpoint = context.endpoints().lastHttpEndpoint();
    LOG.log(
        Level.INFO,
        () ->
            "{\"method\":\"%s\",\"milliseconds\":%d,\"route\":\"%s\",\"status\":%d}"
                .formatted(
                    context.method().name(),
                    Math.round(milliseconds),
                    endpoint == null ? "none" : endpoint.path,
                    context.statusCode()));
  }
}
