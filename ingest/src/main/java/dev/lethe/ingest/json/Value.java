package dev.lethe.ingest.json;

import module java.base;

/// A JSON value; the members of an object keep their order.
public sealed interface Value {

  /// What this value is, as a message says it: `a number`, `an object`.
  String kind();

  /// A string.
  record Text(String text) implements Value {
    @Override
    public String kind() {
      return "a string";
    }
  }

  /// A number, as it is written.
  record Digits(String digits) implements Value {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /// `true` or `false`.
  record Truth(boolean truth) implements Value {
    @Override
    public String kind() {
      return truth ? "true" : "false";
    }
  }

  /// `null`.
  record Nothing() implements Value {
    @Override
    public String kind() {
      return "null";
    }
  }

  /// An array.
  record Many(List<Value> values) implements Value {
    @Override
    public String kind() {
      return "an array of " + values.size();
    }
  }

  /// An object; each name is given once.
  record Members(SequencedMap<String, Value> members) implements Value {
    @Override
    public String kind() {
      return "an object";
    }
  }
}
