package dev.lethe.model.transformer;

import dev.lethe.model.tensor.Compute;
import dev.lethe.model.tensor.Kernels;
import dev.lethe.model.tensor.Matrix;
import dev.lethe.model.transformer.TensorNames.Part;

/// One decoder layer: attention and a gated feed-forward part, each normed before and added to the
/// residual stream.
final class Layer {
  private final Compute compute;
  private final Kernels kernels;
  private final Scratch scratch;
  private final Rope rope;
  private final Attention attention;
  private final Norm attentionNorm;
  private final Linear query;
  private final Linear key;
  private final Linear value;
  private final Linear attended;
  private final Norm innerNorm;
  private final Linear gate;
  private final Linear up;
  private final Linear down;

  Layer(
      int index, Weights weights, Learning learning, Compute compute, Scratch scratch, Rope rope) {
    this.compute = compute;
    this.scratch = scratch;
    this.rope = rope;
    kernels = compute.kernels();
    attention = new Attention(weights.config(), compute);
    attentionNorm = new Norm(TensorNames.attentionNorm(index), weights, learning, compute);
    query = new Linear(Part.QUERY, index, weights, learning, compute);
    key = new Linear(Part.KEY, index, weights, learning, compute);
    value = new Linear(Part.VALUE, index, weights, learning, compute);
    attended = new Linear(Part.ATTENDED, index, weights, learning, compute);
    innerNorm = new Norm(TensorNames.innerNorm(index), weights, learning, compute);
    gate = new Linear(Part.GATE, index, weights, learning, compute);
    up = new Linear(Part.UP, index, weights, learning, compute);
    down = new Linear(Part.DOWN, index, weights, learning, compute);
  }

  /// From `trace.input` to `output`, which may be the same rows if there is no way back.
  void forward(Batch batch, Trace trace, Matrix output) {
    int rows = batch.rows();
    Matrix x = trace.input.of(rows); // [rows, width]
    Matrix middle = trace.middle.of(rows); // [rows, width]
    Matrix normed = scratch.normed.of(rows); // [rows, width]
    attentionNorm.forward(x, trace.inputInverse.of(rows), normed);
    attend(batch, trace, normed);
    attended.forward(trace.attended.of(rows), middle);
    add(x, middle);
    innerNorm.forward(middle, trace.middleInverse.of(rows), normed);
    gate.forward(normed, trace.gate.of(rows));
    up.forward(normed, trace.up.of(rows));
    down.forward(inner(trace, rows), output);
    add(middle, output);
  }

  private void attend(Batch batch, Trace trace, Matrix normed) {
    int rows = batch.rows();
    Matrix q = trace.query.of(rows); // [rows, queryWidth]
    Matrix k = trace.key.of(rows); // [rows, keyWidth]
    Matrix v = trace.value.of(rows); // [rows, keyWidth]
    query.forward(normed, q);
    key.forward(normed, k);
    value.forward(normed, v);
    rope.forward(compute, batch, q);
    rope.forward(compute, batch, k);
    attention.forward(batch, q, k, v, trace.attended.of(rows));
  }

  private Matrix inner(Trace trace, int rows) {
    float[] g = trace.gate.of(rows).values();
    float[] u = trace.up.of(rows).values();
    Matrix inner = scratch.inner.of(rows); // [rows, innerWidth]
    compute.eachFloats(
        rows * inner.columns(),
        (from, to) -> kernels.swiglu(g, u, inner.values(), from, to - from));
    return inner;
  }

  /// Turns the gradient `dx` of the output into that of the input.
  void backward(Batch batch, Trace trace, Matrix dx) {
    learnInner(trace, dx);
    learnAttention(batch, trace, dx);
    Matrix dNormed = scratch.dNormed.zeros(dx.rows()); // [rows, width]
    query.pass(scratch.dQuery.of(dx.rows()), dNormed);
    key.pass(scratch.dKey.of(dx.rows()), dNormed);
    value.pass(scratch.dValue.of(dx.rows()), dNormed);
    attentionNorm.backward(
        trace.input.of(dx.rows()), trace.inputInverse.of(dx.rows()), dNormed, dx);
  }

  /// As [#backward], where nothing below this layer learns, so that the gradient of its input is
  /// not needed.
  void backwardLast(Batch batch, Trace trace, Matrix dx) {
    learnInner(trace, dx);
    learnAttention(batch, trace, dx);
  }

  private void learnInner(Trace trace, Matrix dx) {
    int rows = dx.rows();
    Matrix dInner = scratch.dInner.zeros(rows); // [rows, innerWidth]
    Matrix dGate = scratch.dGate.of(rows); // [rows, innerWidth]
    Matrix dUp = scratch.dUp.of(rows); // [rows, innerWidth]
    Matrix normed = scratch.normed.of(rows); // [rows, width]
    Matrix dNormed = scratch.dNormed.zeros(rows); // [rows, width]
    Matrix middle = trace.middle.of(rows); // [rows, width]
    down.learn(inner(trace, rows), dx);
    down.pass(dx, dInner);
    split(trace, dInner, dGate, dUp);
    innerNorm.again(middle, trace.middleInverse.of(rows), normed);
    gate.learn(normed, dGate);
    gate.pass(dGate, dNormed);
    up.learn(normed, dUp);
    up.pass(dUp, dNormed);
    innerNorm.backward(middle, trace.middleInverse.of(rows), dNormed, dx);
  }

  private void split(Trace trace, Matrix dInner, Matrix dGate, Matrix dUp) {
    int rows = dInner.rows();
    float[] g = trace.gate.of(rows).values();
    float[] u = trace.up.of(rows).values();
    compute.eachFloats(
        rows * dInner.columns(),
        (from, to) ->
            kernels.swigluBackward(
                g, u, dInner.values(), dGate.values(), dUp.values(), from, to - from));
  }

  private void learnAttention(Batch batch, Trace trace, Matrix dx) {
    int rows = dx.rows();
    Matrix dAttended = scratch.dAttended.zeros(rows); // [rows, queryWidth]
    Matrix dq = scratch.dQuery.of(rows); // [rows, queryWidth]
    Matrix dk = scratch.dKey.of(rows); // [rows, keyWidth]
    Matrix dv = scratch.dValue.of(rows); // [rows, keyWidth]
    Matrix normed = scratch.normed.of(rows); // [rows, width]
    attended.learn(trace.attended.of(rows), dx);
    attended.pass(dx, dAttended);
    attention.backward(
        batch,
        trace.query.of(rows),
        trace.key.of(rows),
        trace.value.of(rows),
        dAttended,
        dq,
        dk,
        dv);
    rope.backward(compute, batch, dq);
    rope.backward(compute, batch, dk);
    attentionNorm.again(trace.input.of(rows), trace.inputInverse.of(rows), normed);
    query.learn(normed, dq);
    key.learn(normed, dk);
    value.learn(normed, dv);
  }

  private void add(Matrix x, Matrix y) {
    compute.eachFloats(
        x.rows() * x.columns(),
        (from, to) -> kernels.add(x.values(), from, y.values(), from, to - from));
  }
}
