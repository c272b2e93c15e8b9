package dev.lethe.model.tensor;

import module java.base;

/// Kernels together with the team that they are spread over.
public record Compute(Kernels kernels, Team team) {
  private static final int ROWS = 64; // rows of one task of row-wise work
  private static final int FLOATS = 1 << 14; // floats of one task of element-wise work
  private static final int TASKS_PER_THREAD = 2;
  private static final int ROW_STEP = 40; // a multiple of every tile's height

  /// Work on the rows, or the elements, `from` (included) to `to` (excluded).
  @FunctionalInterface
  public interface Range {
    void run(int from, int to);
  }

  /// The chosen kernels on `threads` threads.
  public static Compute on(int threads) {
    return new Compute(Kernels.chosen(), Team.of(threads));
  }

  /// `c = a * b`
  public void product(Matrix a, Matrix b, Matrix c) {
    split(
        c.rows(),
        productRows(c),
        (from, to) -> kernels.product(a.rows(from, to), b, c.rows(from, to)));
  }

  /// `c += a * b`
  public void addProduct(Matrix a, Matrix b, Matrix c) {
    split(
        c.rows(),
        productRows(c),
        (from, to) -> kernels.addProduct(a.rows(from, to), b, c.rows(from, to)));
  }

  private int productRows(Matrix c) {
    if (team.threads() == 1) {
      return Math.max(1, c.rows());
    }
    int even = Math.ceilDiv(c.rows(), team.threads() * TASKS_PER_THREAD);
    return Math.ceilDiv(Math.max(1, even), ROW_STEP) * ROW_STEP;
  }

  /// Runs row-wise work on all of `rows` rows.
  public void eachRows(int rows, Range work) {
    split(rows, ROWS, work);
  }

  /// Runs element-wise work on all of `length` floats.
  public void eachFloats(int length, Range work) {
    split(length, FLOATS, work);
  }

  private void split(int count, int step, Range work) {
    team.each(Math.ceilDiv(count, step), i -> work.run(i * step, Math.min(count, (i + 1) * step)));
  }
}
