package dev.lethe.model.transformer;

/// What a layer keeps of its way forth for the way back: a row for each token.
final class Trace {
  final Rows input;
  final Rows inputInverse = new Rows(1);
  final Rows query;
  final Rows key;
  final Rows value;
  final Rows attended;
  final Rows middle;
  final Rows middleInverse = new Rows(1);
  final Rows gate;
  final Rows up;

  Trace(LlamaConfig config) {
    input = new Rows(config.width());
    query = new Rows(config.queryWidth());
    key = new Rows(config.keyWidth());
    value = new Rows(config.keyWidth());
    attended = new Rows(config.queryWidth());
    middle = new Rows(config.width());
    gate = new Rows(config.innerWidth());
    up = new Rows(config.innerWidth());
  }
}
