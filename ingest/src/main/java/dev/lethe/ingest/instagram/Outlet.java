package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.text.Quote;

/// Takes what is read at one place.
///
/// @param where how messages name the place
record Outlet(Source.Sink sink, String where) {

  /// The most characters of a place that a message shows.
  private static final int SHOWN = 1000;

  /// The outlet of a part of this place.
  Outlet at(String part) {
    return new Outlet(sink, where + " " + part);
  }

  /// The outlet of a numbered part of this place, counted from 1.
  Outlet at(String part, long number) {
    return at(part + " " + number);
  }

  void items(List<Item> items) {
    items.forEach(sink::item);
  }

  void problem(String problem) {
    sink.broken(broken(where, problem));
  }

  /// A problem as it is told.
  static Source.Broken broken(String where, String problem) {
    return new Source.Broken(Quote.visible(where, SHOWN), problem);
  }

  /// Does this, or reports why it was refused; says whether it was done.
  boolean attempt(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (Refusal refused) {
      problem(String.valueOf(refused.getMessage()));
      return false;
    }
  }
}
