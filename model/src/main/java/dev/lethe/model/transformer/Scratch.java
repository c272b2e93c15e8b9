package dev.lethe.model.transformer;

/// Room that all layers of a network share, for numbers that live no longer than a layer's turn.
final class Scratch {
  final Rows normed;
  final Rows inner;
  final Rows dNormed;
  final Rows dQuery;
  final Rows dKey;
  final Rows dValue;
  final Rows dAttended;
  final Rows dInner;
  final Rows dGate;
  final Rows dUp;

  Scratch(LlamaConfig config) {
    normed = new Rows(config.width());
    inner = new Rows(config.innerWidth());
    dNormed = new Rows(config.width());
    dQuery = new Rows(config.queryWidth());
    dKey = new Rows(config.keyWidth());
    dValue = new Rows(config.keyWidth());
    dAttended = new Rows(config.queryWidth());
    dInner = new Rows(config.innerWidth());
    dGate = new Rows(config.innerWidth());
    dUp = new Rows(config.innerWidth());
  }
}
