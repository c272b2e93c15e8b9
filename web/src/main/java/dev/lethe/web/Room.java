package dev.lethe.web;

import io.javalin.config.RoutesConfig;

/// Some pages that belong together.
public interface Room {

  /// Says which addresses it answers.
  void routes(RoutesConfig routes);
}
