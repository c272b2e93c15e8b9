package dev.lethe.story;

import module java.base;

/// A home, and the hands that work with it.
interface World extends AutoCloseable {

  /// Does this, and returns the digest of the release that answers then; empty where the step does
  /// not tell.
  Optional<String> perform(Step step);

  /// Does all of this, and returns the last digest that was told.
  default String perform(List<Step> script) {
    return script.stream()
        .map(this::perform)
        .flatMap(Optional::stream)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /// The home's folder.
  Path home();

  @Override
  void close();
}
