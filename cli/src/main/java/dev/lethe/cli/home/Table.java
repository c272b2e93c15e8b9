package dev.lethe.cli.home;

import module java.base;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table that an operator brings as CSV (RFC 4180) in UTF-8, whose first line names its columns.
///
/// @param rows the lines after the first
public record Table(List<Row> rows) {

  /// One line of a table.
  ///
  /// @param where the file and the line, for messages
  /// @param values what stands under the columns asked for, in their order
  public record Row(String where, List<String> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  public Table {
    rows = List.copyOf(rows);
  }

  /// Reads a table that must have these columns; it may have more, in any order.
  public static Table read(Path file, List<String> columns) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      for (String column : columns) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new IllegalArgumentException(
              "%s: expected a first line with the columns %s, but found %s"
                  .formatted(file, String.join(",", columns), parser.getHeaderNames()));
        }
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        rows.add(row(file, parser.getCurrentLineNumber(), line, columns));
      }
      return new Table(rows);
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "could not read the table %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Row row(Path file, long number, CSVRecord line, List<String> columns) {
    return new Row(
        "%s line %d".formatted(file, number),
        columns.stream().map(column -> line.isSet(column) ? line.get(column) : "").toList());
  }
}
