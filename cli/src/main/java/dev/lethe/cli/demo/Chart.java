package dev.lethe.cli.demo;

import module java.base;

/// Bars of text that show how much of the base's surprise learning took away, one a row, all on one
/// scale.
final class Chart {

  private static final int WIDTH = 30;

  /// One bar.
  ///
  /// @param label whose texts were measured, and when
  /// @param surprise of the model, in bits per byte
  /// @param base the base's surprise at the same texts, in bits per byte
  record Row(String label, double surprise, double base) {

    double taken() {
      return base - surprise;
    }
  }

  private Chart() {}

  /// The chart's lines.
  static String of(List<Row> rows) {
    double longest = rows.stream().mapToDouble(Row::taken).max().orElse(0);
    int label = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "    %-" + label + "s  %.3f bits per byte, base %.3f  %s %+.3f%n",
              row.label(),
              row.surprise(),
              row.base(),
              "#".repeat(length(row, longest)),
              -row.taken()));
    }
    return text.toString();
  }

  private static int length(Row row, double longest) {
    return longest <= 0 ? 0 : Math.max(0, (int) Math.round(row.taken() / longest * WIDTH));
  }
}
