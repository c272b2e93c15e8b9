package dev.lethe.ingest.json;

import module java.base;

import dev.lethe.ingest.text.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// A document that is one value, a list of values, or an object around such lists. Lists are read
/// item by item, however long they are; any other value must be small enough for one.
public final class JsonItems {

  private final String where;
  private final JsonStream json;
  private final Set<String> lists;
  private final BiConsumer<String, Reading> taker;
  private final SequencedMap<String, Value> rest = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();
  private long left = JsonStream.SIZE; // characters that the rest may still have
  private @Nullable String problem;

  /// @param where how messages name the document
  /// @param lists the names of the lists that an object may be around
  /// @param taker takes what came of reading each value, and how messages name it
  public JsonItems(
      String where, JsonStream json, Set<String> lists, BiConsumer<String, Reading> taker) {
    this.where = where;
    this.json = json;
    this.lists = Set.copyOf(lists);
    this.taker = taker;
  }

  /// Reads the document to its end.
  public void read() {
    switch (json.next()) {
      case START_ARRAY -> items(where);
      case START_OBJECT -> object();
      case null -> spoiled("expected JSON, but the file is empty");
      default -> taker.accept(where, json.value());
    }
    if (json.next() != null) {
      spoiled("expected one JSON value, but found more behind it; name a file of lines .jsonl");
    }
  }

  private void items(String place) {
    long number = 0;
    while (json.next() != JsonToken.END_ARRAY) {
      number++;
      taker.accept(JsonFile.item(place, number), json.value());
    }
  }

  /// What stands beside the lists, such as a cursor, says nothing.
  private void object() {
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.name();
      if (json.next() == JsonToken.START_ARRAY && lists.contains(name)) {
        list(name);
      } else {
        member(name, json.value(left));
        left -= json.weight();
      }
    }
    if (problem != null) {
      spoiled(problem);
    } else if (read.isEmpty()) {
      taker.accept(where, new Reading.Whole(new Value.Members(rest)));
    }
  }

  private void list(String name) {
    if (read.add(name)) {
      items(where + " " + name);
    } else {
      json.skip();
      spoil(twice(name));
    }
  }

  private void member(String name, Reading reading) {
    switch (reading) {
      case Reading.Whole(Value value) -> {
        if (rest.putIfAbsent(name, value) != null) {
          spoil(twice(name));
        }
      }
      case Reading.Spoiled(String found) -> spoil(found);
    }
  }

  private static String twice(String name) {
    return "expected each name once in an object, but found " + Quote.of(name) + " twice";
  }

  private void spoil(String found) {
    if (problem == null) {
      problem = found;
    }
  }

  private void spoiled(String found) {
    taker.accept(where, new Reading.Spoiled(found));
  }
}
