package dev.lethe.cli.demo;

import module java.base;

/// Bars of text, one a row, all on one scale.
final class Chart {

  private static final int WIDTH = 44;

  /// One bar.
  ///
  /// @param label what it shows
  /// @param value its length, at least 0
  record Row(String label, double value) {}

  private Chart() {}

  /// The chart's lines.
  static String of(String unit, List<Row> rows) {
    double longest = rows.stream().mapToDouble(Row::value).max().orElse(1);
    int label = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      int bar = (int) Math.round(row.value() / longest * WIDTH);
      text.append(
          String.format(
              Locale.ROOT,
              "    %-" + label + "s  %s %.3f%n",
              row.label(),
              "#".repeat(Math.max(bar, 1)),
              row.value()));
    }
    return text.append("    (" + unit + ")\n").toString();
  }
}
