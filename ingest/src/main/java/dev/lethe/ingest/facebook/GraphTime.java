package dev.lethe.ingest.facebook;

import module java.base;

/// Dates and times of the Graph API: `2012-12-05T00:58:26+0000`.
final class GraphTime {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  private GraphTime() {}

  /// The instant of this field, or empty.
  static Optional<Instant> in(Node record, String name) {
    return record.get(name).map(GraphTime::instant);
  }

  /// When the record was published. Events say only when they were last changed.
  static Instant published(Node record) {
    return in(record, "created_time")
        .or(() -> in(record, "updated_time"))
        .orElseThrow(() -> record.missing("created_time"));
  }

  private static Instant instant(Node node) {
    try {
      return FORMAT.parse(node.text(), OffsetDateTime::from).toInstant();
    } catch (DateTimeException _) {
      throw node.expected("a date and time with its offset, such as 2026-01-31T12:00:00+0000,");
    }
  }
}
