package dev.lethe.model.generate;

import module java.base;

import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.transformer.LlamaConfig;

/// The keys and values of one layer for all tokens of a sequence so far; grows as the sequence
/// does.
final class Cache {
  private final int heads;
  private final int group; // query heads that share a key head
  private final int headWidth;
  private final int keyWidth;
  private final float scale;
  private float[] keys = {}; // [tokens, keyWidth]
  private float[] values = {}; // [tokens, keyWidth]

  Cache(LlamaConfig config) {
    heads = config.heads();
    group = config.heads() / config.keyHeads();
    headWidth = config.headWidth();
    keyWidth = config.keyWidth();
    scale = (float) (1 / Math.sqrt(headWidth));
  }

  /// A copy of the first tokens.
  Cache(LlamaConfig config, Cache other, int tokens) {
    this(config);
    keys = Arrays.copyOf(other.keys, tokens * keyWidth);
    values = Arrays.copyOf(other.values, tokens * keyWidth);
  }

  /// Adds the keys and values of `count` tokens from place `first` on, which are the rows from
  /// `row` on.
  ///
  /// @param newKeys [rows, keyWidth]
  /// @param newValues [rows, keyWidth]
  void append(float[] newKeys, float[] newValues, int row, int count, int first) {
    int at = first * keyWidth;
    int length = count * keyWidth;
    if (at + length > keys.length) {
      int size = Math.max(at + length, 2 * keys.length);
      keys = Arrays.copyOf(keys, size);
      values = Arrays.copyOf(values, size);
    }
    System.arraycopy(newKeys, row * keyWidth, keys, at, length);
    System.arraycopy(newValues, row * keyWidth, values, at, length);
  }

  /// How many bytes it takes.
  long bytes() {
    return 4L * (keys.length + values.length);
  }

  /// Attention of one query head over the first `seen` tokens (Vaswani et al., 2017, with grouped
  /// heads, 2305.13245).
  ///
  /// @param q the queries, [new tokens, heads, headWidth]
  /// @param out where the gathered values go, shaped as `q`, zero before
  /// @param task which query head of which new token: their number counted through
  void attend(Kernels kernels, float[] q, float[] out, int task, int seen) {
    int head = task % heads / group * headWidth;
    float[] scores = new float[seen];
    for (int place = 0; place < seen; place++) {
      scores[place] = kernels.dot(q, task * headWidth, keys, place * keyWidth + head, headWidth);
    }
    kernels.softmax(scores, 0, scale, seen);
    for (int place = 0; place < seen; place++) {
      kernels.addScaled(
          values, place * keyWidth + head, scores[place], out, task * headWidth, headWidth);
    }
  }
}
