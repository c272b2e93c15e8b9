package dev.lethe.ingest.instagram;

import module java.base;

import dev.lethe.ingest.json.Value;

/// One entry of a record: what the export has under one label.
///
/// @param label its label, in the person's language; empty if it has none
/// @param value what is said; empty if nothing
/// @param href the address it leads to; empty if none
/// @param time when it was, or empty
record Entry(String label, String value, String href, Optional<Instant> time) {

  private static final int LONGEST = 500; // characters of a label that are looked at
  private static final int MOST = 1000; // labelled entries of a record

  Entry {
    label = label.length() > LONGEST ? label.substring(0, LONGEST) : label;
  }

  /// The entries of a record in any of the three dialects of exports, in its order.
  static List<Entry> of(Fields record) {
    List<Entry> entries = new ArrayList<>();
    record
        .object("string_map_data")
        .ifPresent(map ->
            map.members().forEach((label, value) -> entries.add(of(label, Fields.of(value)))));
    record.list("string_list_data").forEach(value -> entries.add(of("", Fields.of(value))));
    record.list("label_values").stream()
        .map(Fields::of)
        .filter(entry -> entry.has("label"))
        .forEach(entry -> entries.add(of(entry.text("label"), entry)));
    if (entries.stream()
        .filter(entry -> !entry.label().isEmpty())
        .skip(MOST)
        .findAny()
        .isPresent()) {
      throw new Refusal("expected at most " + MOST + " entries in a record, but found more");
    }
    return entries;
  }

  private static Entry of(String label, Fields entry) {
    return new Entry(label, said(entry), entry.text("href"), entry.time("timestamp"));
  }

  /// Some exports write a flag as `true`, others as `"True"`.
  private static String said(Fields entry) {
    return entry.get("value").orElse(new Value.Nothing()) instanceof Value.Truth(boolean truth)
        ? String.valueOf(truth)
        : entry.text("value");
  }

  /// Whether the label speaks of this.
  boolean is(Label meant) {
    return meant.isIn(label);
  }

  boolean isBlank() {
    return value.isBlank();
  }

  /// Whether the value is only the address that the entry leads to.
  boolean isAddress() {
    return value.equals(href) || value.startsWith("https://") || value.startsWith("http://");
  }
}
