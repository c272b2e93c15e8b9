package dev.lethe.model.lora;

import module java.base;

import dev.lethe.model.transformer.LlamaConfig;
import dev.lethe.model.transformer.TensorNames.Part;

/// One decoder layer, number by number, forth and back.
final class SlowLayer {
  private final LlamaConfig config;
  private final float[] firstNorm;
  private final float[] secondNorm;
  final Map<Part, SlowLinear> parts;
  private final int[] starts; // of the sequences, and the end
  private float[][] x = {};
  private float[][] q = {};
  private float[][] k = {};
  private float[][] v = {};
  private float[][] attended = {};
  private float[][] middle = {};
  private float[][] gate = {};
  private float[][] up = {};

  SlowLayer(
      LlamaConfig config,
      float[] firstNorm,
      float[] secondNorm,
      Map<Part, SlowLinear> parts,
      int[] starts) {
    this.config = config;
    this.firstNorm = firstNorm;
    this.secondNorm = secondNorm;
    this.parts = parts;
    this.starts = starts;
  }

  private SlowLinear part(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }

  float[][] forward(float[][] input) {
    x = input;
    float[][] normed = norm(x, firstNorm, config.normEpsilon());
    q = turn(part(Part.QUERY).forward(normed), 1);
    k = turn(part(Part.KEY).forward(normed), 1);
    v = part(Part.VALUE).forward(normed);
    attended = new float[x.length][config.queryWidth()];
    eachQuery((row, from, head) -> attend(row, from, head));
    middle = sum(part(Part.ATTENDED).forward(attended), x);
    normed = norm(middle, secondNorm, config.normEpsilon());
    gate = part(Part.GATE).forward(normed);
    up = part(Part.UP).forward(normed);
    return sum(part(Part.DOWN).forward(inner()), middle);
  }

  private interface Query {
    void run(int row, int from, int head);
  }

  /// Heads outside, queries inside: the order in which a key's gradients add up.
  private void eachQuery(Query query) {
    for (int s = 0; s + 1 < starts.length; s++) {
      for (int head = 0; head < config.heads(); head++) {
        for (int row = starts[s]; row < starts[s + 1]; row++) {
          query.run(row, starts[s], head);
        }
      }
    }
  }

  private float scale() {
    return (float) (1 / Math.sqrt(config.headWidth()));
  }

  private int keyAt(int head) {
    return head / (config.heads() / config.keyHeads()) * config.headWidth();
  }

  private float[] probabilities(int row, int from, int head) {
    float[] p = chains(q[row], head * config.headWidth(), k, keyAt(head), from, row);
    SlowSums.softmax(p, scale(), p.length);
    return p;
  }

  /// The products of one head's part of `x` with that of each row of `y` in a range.
  private float[] chains(float[] part, int at, float[][] y, int keyAt, int from, int last) {
    float[] result = new float[last - from + 1];
    for (int j = 0; j < result.length; j++) {
      for (int d = 0; d < config.headWidth(); d++) {
        result[j] = Math.fma(part[at + d], y[from + j][keyAt + d], result[j]);
      }
    }
    return result;
  }

  private void attend(int row, int from, int head) {
    float[] p = probabilities(row, from, head);
    gather(attended[row], head * config.headWidth(), p, v, keyAt(head), from);
  }

  private void gather(float[] to, int at, float[] p, float[][] y, int keyAt, int from) {
    for (int d = 0; d < config.headWidth(); d++) {
      for (int j = 0; j < p.length; j++) {
        to[at + d] = Math.fma(p[j], y[from + j][keyAt + d], to[at + d]);
      }
    }
  }

  private void scatter(float[] p, float[] part, int at, float[][] to, int keyAt, int from) {
    for (int j = 0; j < p.length; j++) {
      for (int d = 0; d < config.headWidth(); d++) {
        to[from + j][keyAt + d] = Math.fma(p[j], part[at + d], to[from + j][keyAt + d]);
      }
    }
  }

  private float[][] inner() {
    float[][] inner = new float[gate.length][gate[0].length];
    for (int i = 0; i < gate.length; i++) {
      for (int j = 0; j < gate[i].length; j++) {
        inner[i][j] = gate[i][j] * SlowSums.sigmoid(gate[i][j]) * up[i][j];
      }
    }
    return inner;
  }

  /// Turns the gradient of the output into that of the input, and adds to the adapters' gradients.
  void backward(float[][] dx) {
    feedBack(dx);
    float[][] dAttended = new float[x.length][config.queryWidth()];
    part(Part.ATTENDED).learn(attended, dx);
    part(Part.ATTENDED).pass(dx, dAttended);
    float[][] dq = new float[x.length][config.queryWidth()];
    float[][] dk = new float[x.length][config.keyWidth()];
    float[][] dv = new float[x.length][config.keyWidth()];
    eachQuery((row, from, head) -> attendBack(row, from, head, dAttended[row], dq, dk, dv));
    float[][] normed = norm(x, firstNorm, config.normEpsilon());
    float[][] dNormed = new float[x.length][config.width()];
    both(part(Part.QUERY), normed, turn(dq, -1), dNormed);
    both(part(Part.KEY), normed, turn(dk, -1), dNormed);
    both(part(Part.VALUE), normed, dv, dNormed);
    normBack(x, firstNorm, config.normEpsilon(), dNormed, dx);
  }

  private void attendBack(
      int row, int from, int head, float[] d, float[][] dq, float[][] dk, float[][] dv) {
    int at = head * config.headWidth();
    float[] p = probabilities(row, from, head);
    scatter(p, d, at, dv, keyAt(head), from);
    float[] dp = chains(d, at, v, keyAt(head), from, row);
    float mean = SlowSums.dot(dp, p);
    for (int j = 0; j < dp.length; j++) {
      dp[j] = Math.fma(-mean, p[j], dp[j] * p[j]) * scale();
    }
    gather(dq[row], at, dp, k, keyAt(head), from);
    scatter(dp, q[row], at, dk, keyAt(head), from);
  }

  private void feedBack(float[][] dx) {
    float[][] dInner = new float[gate.length][gate[0].length];
    both(part(Part.DOWN), inner(), dx, dInner);
    float[][] dGate = new float[gate.length][gate[0].length];
    float[][] dUp = new float[gate.length][gate[0].length];
    for (int i = 0; i < gate.length; i++) {
      for (int j = 0; j < gate[i].length; j++) {
        float g = gate[i][j];
        float s = SlowSums.sigmoid(g);
        dGate[i][j] = dInner[i][j] * up[i][j] * (s * Math.fma(g, 1f - s, 1f));
        dUp[i][j] = dInner[i][j] * (g * s);
      }
    }
    float[][] normed = norm(middle, secondNorm, config.normEpsilon());
    float[][] dNormed = new float[middle.length][config.width()];
    both(part(Part.GATE), normed, dGate, dNormed);
    both(part(Part.UP), normed, dUp, dNormed);
    normBack(middle, secondNorm, config.normEpsilon(), dNormed, dx);
  }

  private static void both(SlowLinear part, float[][] x, float[][] dy, float[][] dx) {
    part.learn(x, dy);
    part.pass(dy, dx);
  }

  static float[][] norm(float[][] x, float[] weight, double epsilon) {
    float[][] y = new float[x.length][weight.length];
    for (int i = 0; i < x.length; i++) {
      float r = inverse(x[i], epsilon);
      for (int j = 0; j < weight.length; j++) {
        y[i][j] = x[i][j] * weight[j] * r;
      }
    }
    return y;
  }

  private static float inverse(float[] x, double epsilon) {
    return (float) (1 / Math.sqrt((double) SlowSums.dot(x, x) / x.length + epsilon));
  }

  static void normBack(float[][] x, float[] weight, double epsilon, float[][] dy, float[][] dx) {
    for (int i = 0; i < x.length; i++) {
      float r = inverse(x[i], epsilon);
      float[] scaled = new float[weight.length];
      for (int j = 0; j < weight.length; j++) {
        scaled[j] = dy[i][j] * weight[j];
      }
      float along = SlowSums.dot(scaled, x[i]) * r * r * r / weight.length;
      for (int j = 0; j < weight.length; j++) {
        dx[i][j] = Math.fma(-along, x[i][j], Math.fma(r, scaled[j], dx[i][j]));
      }
    }
  }

  private float[][] turn(float[][] rows, int direction) {
    int half = config.headWidth() / 2;
    float[][] result = new float[rows.length][rows[0].length];
    for (int s = 0; s + 1 < starts.length; s++) {
      for (int row = starts[s]; row < starts[s + 1]; row++) {
        for (int j = 0; j < rows[row].length; j++) {
          int pair = j % half;
          double angle =
              (row - starts[s])
                  * StrictMath.pow(config.ropeBase(), -2.0 * pair / config.headWidth());
          float cos = (float) StrictMath.cos(angle);
          float sin = (float) StrictMath.sin(angle) * direction;
          boolean first = j % config.headWidth() < half;
          result[row][j] =
              first
                  ? rows[row][j] * cos - rows[row][j + half] * sin
                  : rows[row][j] * cos + rows[row][j - half] * sin;
        }
      }
    }
    return result;
  }

  private static float[][] sum(float[][] x, float[][] y) {
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        x[i][j] += y[i][j];
      }
    }
    return x;
  }
}
