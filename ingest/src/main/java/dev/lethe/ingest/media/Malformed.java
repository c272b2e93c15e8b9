package dev.lethe.ingest.media;

import module java.base;

/// A file that breaks a rule of its format or a limit of this house. Its text holds nothing of the
/// file's contents.
final class Malformed extends IOException {

  @Serial private static final long serialVersionUID = 1;

  private final String problem;

  Malformed(String problem) {
    super(problem);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
