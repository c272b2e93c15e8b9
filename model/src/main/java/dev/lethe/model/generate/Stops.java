package dev.lethe.model.generate;

import module java.base;

/// Watches a growing text for texts that end it, and holds back what may be the beginning of one.
final class Stops {
  private final List<String> stops;
  private String held = "";
  private boolean over;

  Stops(List<String> stops) {
    this.stops = stops;
  }

  /// Whether one of the texts came; nothing counts after it.
  boolean isOver() {
    return over;
  }

  /// What may be heard when this is added.
  String accept(String more) {
    if (over || stops.isEmpty()) {
      return over ? "" : more;
    }
    String text = held + more;
    int end = stops.stream().mapToInt(text::indexOf).filter(at -> at >= 0).min().orElse(-1);
    if (end >= 0) {
      over = true;
      held = "";
      return text.substring(0, end);
    }
    int safe = text.length() - longestBeginning(text);
    held = text.substring(safe);
    return text.substring(0, safe);
  }

  /// What is held back still, because nothing more comes.
  String rest() {
    String rest = held;
    held = "";
    return rest;
  }

  /// The length of the longest end of this text that begins one of the stops.
  private int longestBeginning(String text) {
    int most = 0;
    for (String stop : stops) {
      for (int length = Math.min(stop.length() - 1, text.length()); length > most; length--) {
        if (text.regionMatches(text.length() - length, stop, 0, length)) {
          most = length;
        }
      }
    }
    return most;
  }
}
