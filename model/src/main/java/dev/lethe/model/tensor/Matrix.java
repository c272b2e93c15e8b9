package dev.lethe.model.tensor;

import module java.base;

/// A view of an array of floats as a matrix: element (i, j) lies at `offset + i * rowStep + j *
/// columnStep`.
///
/// Views share the array. Transposing, or taking some rows or columns, copies nothing.
public final class Matrix {
  final float[] values;
  final int offset;
  final int rows;
  final int columns;
  final int rowStep;
  final int columnStep;

  private Matrix(float[] values, int offset, int rows, int columns, int rowStep, int columnStep) {
    this.values = values;
    this.offset = offset;
    this.rows = rows;
    this.columns = columns;
    this.rowStep = rowStep;
    this.columnStep = columnStep;
  }

  /// The first `rows * columns` floats of an array, row after row.
  public static Matrix of(float[] values, int rows, int columns) {
    if (rows < 0 || columns < 1 || (long) rows * columns > values.length) {
      throw new IllegalArgumentException(
          "A matrix of %d x %d does not fit into %d floats"
              .formatted(rows, columns, values.length));
    }
    return new Matrix(values, 0, rows, columns, columns, 1);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public float[] values() {
    return values;
  }

  public Matrix transposed() {
    return new Matrix(values, offset, columns, rows, columnStep, rowStep);
  }

  /// The rows `from` (included) to `to` (excluded).
  public Matrix rows(int from, int to) {
    Objects.checkFromToIndex(from, to, rows);
    return new Matrix(values, offset + from * rowStep, to - from, columns, rowStep, columnStep);
  }

  /// The columns `from` (included) to `to` (excluded).
  public Matrix columns(int from, int to) {
    Objects.checkFromToIndex(from, to, columns);
    return new Matrix(values, offset + from * columnStep, rows, to - from, rowStep, columnStep);
  }

  int at(int row, int column) {
    return offset + row * rowStep + column * columnStep;
  }

  /// Sets every element to zero; the columns must lie side by side.
  public void clear() {
    requireRowMajor();
    for (int i = 0; i < rows; i++) {
      int start = at(i, 0);
      Arrays.fill(values, start, start + columns, 0f);
    }
  }

  void requireRowMajor() {
    if (columnStep != 1) {
      throw new IllegalArgumentException("A result must be stored row by row, not transposed");
    }
  }
}
