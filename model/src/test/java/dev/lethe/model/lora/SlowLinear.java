package dev.lethe.model.lora;

/// One linear part with its adapter, number by number.
final class SlowLinear {
  final float[][] w; // [outputs, inputs]
  final float[][] a; // [rank, inputs]
  final float[][] b; // [outputs, rank]
  final float[][] da;
  final float[][] db;
  private final float scale;
  private float[][] inner = {};
  private float[][] back = {};

  SlowLinear(float[][] w, float[][] a, float[][] b, float scale) {
    this.w = w;
    this.a = a;
    this.b = b;
    this.scale = scale;
    da = new float[a.length][a[0].length];
    db = new float[b.length][b[0].length];
  }

  float[][] forward(float[][] x) {
    float[][] y = new float[x.length][w.length];
    inner = new float[x.length][a.length];
    for (int i = 0; i < x.length; i++) {
      for (int o = 0; o < w.length; o++) {
        for (int k = 0; k < x[i].length; k++) {
          y[i][o] = Math.fma(x[i][k], w[o][k], y[i][o]);
        }
      }
      for (int r = 0; r < a.length; r++) {
        for (int k = 0; k < x[i].length; k++) {
          inner[i][r] = Math.fma(x[i][k], a[r][k], inner[i][r]);
        }
      }
      for (int o = 0; o < w.length; o++) {
        for (int r = 0; r < a.length; r++) {
          y[i][o] = Math.fma(inner[i][r], b[o][r] * scale, y[i][o]);
        }
      }
    }
    return y;
  }

  void learn(float[][] x, float[][] dy) {
    back = new float[x.length][a.length];
    for (int r = 0; r < a.length; r++) {
      for (int o = 0; o < w.length; o++) {
        float slope = 0;
        for (int i = 0; i < x.length; i++) {
          slope = Math.fma(inner[i][r], dy[i][o], slope);
          back[i][r] = Math.fma(dy[i][o], b[o][r] * scale, back[i][r]);
        }
        db[o][r] = Math.fma(scale, slope, db[o][r]);
      }
      for (int k = 0; k < a[r].length; k++) {
        for (int i = 0; i < x.length; i++) {
          da[r][k] = Math.fma(back[i][r], x[i][k], da[r][k]);
        }
      }
    }
  }

  void pass(float[][] dy, float[][] dx) {
    for (int i = 0; i < dy.length; i++) {
      for (int k = 0; k < dx[i].length; k++) {
        for (int o = 0; o < w.length; o++) {
          dx[i][k] = Math.fma(dy[i][o], w[o][k], dx[i][k]);
        }
        for (int r = 0; r < a.length; r++) {
          dx[i][k] = Math.fma(back[i][r], a[r][k], dx[i][k]);
        }
      }
    }
  }
}
