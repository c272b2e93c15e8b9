package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.ingest.json.Value;
import dev.lethe.ingest.meta.Mojibake;

/// A value of an export with every string and every name in it repaired.
final class Repaired {

  private Repaired() {}

  static Value of(Value value) {
    return Mojibake.isAscii(value) ? value : anew(value);
  }

  private static Value anew(Value value) {
    return switch (value) {
      case Value.Text(String text) -> new Value.Text(Mojibake.repaired(text));
      case Value.Many(List<Value> values) ->
          new Value.Many(values.stream().map(Repaired::anew).toList());
      case Value.Members(SequencedMap<String, Value> members) -> members(members);
      case Value.Digits _, Value.Truth _, Value.Nothing _ -> value;
    };
  }

  private static Value members(SequencedMap<String, Value> members) {
    SequencedMap<String, Value> repaired = new LinkedHashMap<>();
    members.forEach((name, value) -> {
      if (repaired.putIfAbsent(Mojibake.repaired(name), anew(value)) != null) {
        throw new Refusal(
            "expected each name once in an object, but found one under two spellings");
      }
    });
    return new Value.Members(repaired);
  }
}
