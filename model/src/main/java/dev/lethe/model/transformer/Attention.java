package dev.lethe.model.transformer;

import module java.base;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Matrix;

/// Causal attention with grouped key-value heads (2305.13245), each sequence by itself.
///
/// Queries are taken in blocks; a block sees the keys up to its own end, and its probabilities are
/// computed again on the way back instead of being kept. A key's gradients add over the query heads
/// of its group in ascending order, and within a head over the queries in ascending order.
final class Attention {
  private static final int BLOCK = 64; // queries

  private final Compute compute;
  private final Kernels kernels;
  private final int width; // of a head
  private final int heads;
  private final int keyHeads;
  private final int group; // query heads of a key head
  private final float scale;

  Attention(LlamaConfig config, Compute compute) {
    this.compute = compute;
    kernels = compute.kernels();
    width = config.headWidth();
    heads = config.heads();
    keyHeads = config.keyHeads();
    group = heads / keyHeads;
    scale = (float) (1 / Math.sqrt(width));
  }

  void forward(Batch batch, Matrix q, Matrix k, Matrix v, Matrix out) {
    compute
        .team()
        .each(
            batch.size() * heads,
            task -> {
              int sequence = task / heads;
              int head = task % heads;
              Matrix keys = part(batch, sequence, k, head / group); // [length, width]
              Matrix values = part(batch, sequence, v, head / group); // [length, width]
              Matrix queries = part(batch, sequence, q, head); // [length, width]
              attend(queries, keys, values, part(batch, sequence, out, head));
            });
  }

  private void attend(Matrix q, Matrix k, Matrix v, Matrix out) {
    float[] room = new float[Math.min(BLOCK, q.rows()) * q.rows()];
    for (int from = 0; from < q.rows(); from += BLOCK) {
      int to = Math.min(q.rows(), from + BLOCK);
      Matrix p = probabilities(q.rows(from, to), k.rows(0, to), from, room);
      kernels.product(p, v.rows(0, to), out.rows(from, to));
    }
  }

  /// The probabilities of the queries whose first one stands at place `from`: zero for later keys.
  private Matrix probabilities(Matrix q, Matrix k, int from, float[] room) {
    int seen = k.rows();
    Matrix p = Matrix.of(room, q.rows(), seen); // [block, seen]
    kernels.product(q, k.transposed(), p);
    for (int i = 0; i < q.rows(); i++) {
      int at = i * seen;
      kernels.softmax(room, at, scale, from + i + 1);
      Arrays.fill(room, at + from + i + 1, at + seen, 0f);
    }
    return p;
  }

  /// Sets the gradients `dq`, `dk` and `dv` for the gradient `dOut`.
  void backward(
      Batch batch, Matrix q, Matrix k, Matrix v, Matrix dOut, Matrix dq, Matrix dk, Matrix dv) {
    dk.clear();
    dv.clear();
    compute
        .team()
        .each(
            batch.size() * keyHeads,
            task -> {
              int sequence = task / keyHeads;
              int keyHead = task % keyHeads;
              for (int head = keyHead * group; head < (keyHead + 1) * group; head++) {
                learn(
                    part(batch, sequence, q, head),
                    part(batch, sequence, k, keyHead),
                    part(batch, sequence, v, keyHead),
                    part(batch, sequence, dOut, head),
                    part(batch, sequence, dq, head),
                    part(batch, sequence, dk, keyHead),
                    part(batch, sequence, dv, keyHead));
              }
            });
  }

  private void learn(Matrix q, Matrix k, Matrix v, Matrix dOut, Matrix dq, Matrix dk, Matrix dv) {
    float[] room = new float[Math.min(BLOCK, q.rows()) * q.rows()];
    float[] gradientRoom = new float[room.length];
    for (int from = 0; from < q.rows(); from += BLOCK) {
      int to = Math.min(q.rows(), from + BLOCK);
      Matrix queries = q.rows(from, to);
      Matrix keys = k.rows(0, to);
      Matrix p = probabilities(queries, keys, from, room); // [block, seen]
      kernels.addProduct(p.transposed(), dOut.rows(from, to), dv.rows(0, to));
      Matrix dp = Matrix.of(gradientRoom, to - from, to); // [block, seen]
      kernels.product(dOut.rows(from, to), v.rows(0, to).transposed(), dp);
      for (int i = 0; i < to - from; i++) {
        int at = i * to;
        kernels.softmaxBackward(room, at, gradientRoom, at, scale, from + i + 1);
        Arrays.fill(gradientRoom, at + from + i + 1, at + to, 0f);
      }
      kernels.product(dp, keys, dq.rows(from, to));
      kernels.addProduct(dp.transposed(), queries, dk.rows(0, to));
    }
  }

  private Matrix part(Batch batch, int sequence, Matrix x, int head) {
    return x.rows(batch.start(sequence), batch.start(sequence + 1))
        .columns(head * width, (head + 1) * width);
  }
}
