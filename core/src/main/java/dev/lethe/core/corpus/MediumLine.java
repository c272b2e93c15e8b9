package dev.lethe.core.corpus;

import module java.base;

import dev.lethe.core.store.Json;
import dev.lethe.core.store.JsonException;

/// One medium as a member of a landed line, and back.
final class MediumLine {

  private MediumLine() {}

  static Json write(Medium medium) {
    Json.Members line = Json.object().put("sort", medium.sort().name());
    medium.bytes().ifPresent(bytes -> line.put("bytes", bytes));
    medium.width().ifPresent(width -> line.put("width", width));
    medium.height().ifPresent(height -> line.put("height", height));
    medium.duration().ifPresent(duration -> line.put("duration", duration.toString()));
    medium.taken().ifPresent(taken -> line.put("taken", taken.toString()));
    return line.done();
  }

  static Medium read(Json json) {
    if (!(json instanceof Json.Obj line)) {
      throw new JsonException("expected a medium's object, but found " + json.text());
    }
    return new Medium(
        Medium.Sort.valueOf(line.string("sort")),
        line.get("bytes").isEmpty() ? OptionalLong.empty() : OptionalLong.of(line.integer("bytes")),
        pixels(line, "width"),
        pixels(line, "height"),
        line.get("duration").map(_ -> Duration.parse(line.string("duration"))),
        line.get("taken").map(_ -> Instant.parse(line.string("taken"))));
  }

  private static OptionalInt pixels(Json.Obj line, String name) {
    return line.get(name).isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(line.integer(name)));
  }
}
