package dev.lethe.ingest.files;

import module java.base;

/// A file or an archive grew beyond a limit.
final class TooLarge extends IOException {

  @Serial private static final long serialVersionUID = 1;

  /// What grew too large.
  enum Extent {
    /// One file; the next one can be read.
    FILE,
    /// The whole archive.
    ARCHIVE
  }

  private final Extent extent;
  private final String problem;

  TooLarge(Extent extent, String problem) {
    super(problem);
    this.extent = extent;
    this.problem = problem;
  }

  Extent extent() {
    return extent;
  }

  String problem() {
    return problem;
  }
}
