package dev.lethe.ingest.activitystreams;

import java.io.Serial;

/// An object cannot be understood; its message says what was expected and what was found.
final class Refusal extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1;

  Refusal(String problem) {
    super(problem);
  }
}
