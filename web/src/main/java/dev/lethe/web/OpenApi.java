package dev.lethe.web;

import module java.base;

import io.javalin.config.RoutesConfig;

/// What programs can ask of this house, described for them as OpenAPI 3.1 at `/openapi.json`.
public final class OpenApi implements Room {

  private static final String FILE = "openapi.json";

  @Override
  public void routes(RoutesConfig routes) {
    routes.get(
        "/" + FILE, context -> context.contentType("application/json").result(description()));
  }

  private static byte[] description() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(in, FILE).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + FILE, e);
    }
  }
}
