package dev.lethe.ingest.activitystreams;

/// An object cannot be understood; its message says what was expected and what was found.
final class Refusal extends IllegalArgumentException {

  Refusal(String problem) {
    super(problem);
  }
}
