package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.ingest.json.JsonFile;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import java.io.PushbackInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// A file of an export: an array of records, an object around such arrays, or a record alone. The
/// records of an array are read one by one, however many there are.
final class RecordFile {

  /// Arrays that are part of a record; any other that an object begins with is an array of records.
  private static final Set<String> PARTS =
      Set.of(
          "media",
          "media_list_data",
          "string_list_data",
          "label_values",
          "dubbing_info",
          "media_variants");

  private final Outlet outlet;
  private final BiConsumer<Fields, Outlet> taker;
  private final SequencedMap<String, Value> alone = new LinkedHashMap<>();
  private long left = JsonStream.SIZE; // characters that a record alone may still have
  private long number;
  private boolean lists;
  private boolean whole = true;

  /// @param taker takes each record; a [Refusal] of its is reported at the record's place
  RecordFile(Outlet outlet, BiConsumer<Fields, Outlet> taker) {
    this.outlet = outlet;
    this.taker = taker;
  }

  /// Reads the file and says whether nothing in it was refused; fails only if its bytes cannot be
  /// had.
  boolean read(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 2);
    if (JsonFile.isUtf16(in)) {
      spoiled(outlet, JsonFile.UTF_16);
      return whole;
    }
    try (JsonStream json = JsonStream.of(in)) {
      read(json);
    } catch (JacksonIOException unreadable) {
      throw unreadable.getCause();
    } catch (JacksonException broken) {
      spoiled(outlet, JsonStream.describe(broken) + "; the rest of the file was not read");
    }
    return whole;
  }

  private void read(JsonStream json) {
    JsonToken first = json.next();
    switch (first) {
      case START_ARRAY -> records(json);
      case START_OBJECT -> object(json);
      case null -> spoiled(outlet, "expected JSON, but the file is empty");
      default -> take(json.value(), outlet);
    }
    if (json.next() != null) {
      spoiled(outlet, "expected one JSON value, but found more behind it");
    }
  }

  private void records(JsonStream json) {
    lists = true;
    while (json.next() != JsonToken.END_ARRAY) {
      number++;
      take(json.value(), outlet.at("item", number));
    }
  }

  private void object(JsonStream json) {
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.name();
      if (json.next() == JsonToken.START_ARRAY && !PARTS.contains(name)) {
        records(json);
      } else {
        part(name, json);
      }
    }
    boolean record = !lists || PARTS.stream().anyMatch(alone::containsKey);
    if (record && whole) {
      take(new Reading.Whole(new Value.Members(alone)), outlet);
    }
  }

  private void part(String name, JsonStream json) {
    Reading reading = json.value(left);
    left -= json.weight();
    switch (reading) {
      case Reading.Whole(Value value) -> {
        if (alone.putIfAbsent(name, value) != null) {
          spoiled(outlet, "expected each name once in an object, but found one twice");
        }
      }
      case Reading.Spoiled(String problem) -> spoiled(outlet, problem);
    }
  }

  private void take(Reading reading, Outlet place) {
    switch (reading) {
      case Reading.Whole(Value value) ->
          whole &= place.attempt(() -> taker.accept(Fields.of(Repaired.of(value)), place));
      case Reading.Spoiled(String problem) -> spoiled(place, problem);
    }
  }

  private void spoiled(Outlet place, String problem) {
    whole = false;
    place.problem(problem);
  }
}
