package dev.lethe.ingest.instagram;

import java.io.Serial;

/// A record cannot be understood; its message says what was expected and what was found, and never
/// what somebody wrote.
final class Refusal extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1;

  Refusal(String problem) {
    super(problem);
  }
}
