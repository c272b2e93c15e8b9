package dev.lethe.core.release;

import module java.base;

/// How the next word is chosen.
///
/// @param choice the rule
/// @param maxTokens the longest answer in tokens, at least 1
/// @param stops texts that end the answer and are no part of it, at most 16
/// @param likely how many of the likeliest tokens are told with each, 0 to 20
public record Sampling(Choice choice, int maxTokens, List<String> stops, int likely) {

  private static final int STOPS = 16;
  private static final int STOP_LENGTH = 200;
  private static final int LIKELY = 20;

  /// Only a rule and a length.
  public Sampling(Choice choice, int maxTokens) {
    this(choice, maxTokens, List.of(), 0);
  }

  /// The rule by which one token is chosen from the model's distribution.
  public sealed interface Choice {

    /// Always the most probable token; of equals the one with the smaller id.
    record Greedy() implements Choice {}

    /// A random token, by the model's probabilities.
    ///
    /// @param seed where the random numbers start
    /// @param temperature divides the logits; above 0, 1 leaves them
    /// @param topK only the k most probable tokens, at least 1
    /// @param topP only the most probable tokens that together have this probability, 0 to 1
    record Random(long seed, double temperature, int topK, double topP) implements Choice {
      public Random {
        if (!(temperature > 0 && temperature <= 5)) {
          throw new IllegalArgumentException(
              "temperature must be above 0 and at most 5, but was " + temperature);
        }
        if (topK < 1) {
          throw new IllegalArgumentException("top-k must be at least 1, but was " + topK);
        }
        if (!(topP > 0 && topP <= 1)) {
          throw new IllegalArgumentException(
              "top-p must be above 0 and at most 1, but was " + topP);
        }
      }
    }
  }

  public Sampling {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("max-tokens must be at least 1, but was " + maxTokens);
    }
    stops = List.copyOf(stops);
    if (stops.size() > STOPS
        || stops.stream().anyMatch(stop -> stop.isEmpty() || stop.length() > STOP_LENGTH)) {
      throw new IllegalArgumentException(
          "stops are at most %d texts of 1 to %d characters, but were %s"
              .formatted(STOPS, STOP_LENGTH, stops));
    }
    if (likely < 0 || likely > LIKELY) {
      throw new IllegalArgumentException(
          "likely is 0 to %d tokens, but was %d".formatted(LIKELY, likely));
    }
  }
}
