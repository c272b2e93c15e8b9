package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.ingest.files.Line;
import dev.lethe.ingest.files.LineReader;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// A file of the API's records: lines that are a value each, an array of values, or one value.
///
/// @param outlet takes what it says
/// @param records understands it
record ApiFile(Outlet outlet, ApiRecords records) {

  /// Reads the file; fails only if its bytes cannot be had.
  void read(String name, InputStream bytes) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      lines(new LineReader(bytes));
    } else {
      document(bytes);
    }
  }

  private void lines(LineReader lines) throws IOException {
    Optional<Line> line = lines.next();
    while (line.isPresent()) {
      Outlet place = outlet.at("line", line.get().number());
      switch (line.get()) {
        case Line.Read(_, String text) -> take(JsonStream.read(text), place);
        case Line.Refused(_, String problem) -> place.problem(problem);
      }
      line = lines.next();
    }
  }

  private void document(InputStream bytes) throws IOException {
    try (JsonStream json = JsonStream.of(bytes)) {
      document(json);
    } catch (JacksonIOException unreadable) {
      throw unreadable.getCause();
    } catch (JacksonException broken) {
      outlet.problem(JsonStream.describe(broken) + "; the rest of the file was not read");
    }
  }

  private void document(JsonStream json) {
    switch (json.next()) {
      case START_ARRAY -> array(json);
      case null -> outlet.problem("expected JSON, but the file is empty");
      default -> take(json.value(), outlet);
    }
    if (json.next() != null) {
      outlet.problem(
          "expected one JSON value, but found more behind it; name a file of lines .jsonl");
    }
  }

  private void array(JsonStream json) {
    long number = 0;
    while (json.next() != JsonToken.END_ARRAY) {
      number++;
      take(json.value(), outlet.at("item", number));
    }
  }

  private void take(Reading reading, Outlet place) {
    switch (reading) {
      case Reading.Whole(Value value) -> records.take(value, place);
      case Reading.Spoiled(String problem) -> place.problem(problem);
    }
  }
}
