package dev.lethe.model.base;

import module java.base;

/// What a round of training reached.
///
/// @param steps the number of updates
/// @param tokens the number of tokens learned from, repeats counted
/// @param time how long it trained
/// @param passes how often each source was read, by name
/// @param bitsPerByte the surprise on held-out text by source: bits a byte of its words, the marks
///   of turns counted as surprise only
public record BaseReport(
    long steps,
    long tokens,
    Duration time,
    SequencedMap<String, Double> passes,
    SequencedMap<String, Double> bitsPerByte) {

  /// The report as lines for people.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("%,d steps, %,d tokens, %d minutes%n".formatted(steps, tokens, time.toMinutes()));
    passes.forEach((source, read) ->
        text.append(
            "%s: read %.2f times, held out %.3f bits per byte%n"
                .formatted(source, read, bitsPerByte.getOrDefault(source, Double.NaN))));
    return text.toString();
  }
}
