package dev.lethe.model.transformer;

import module java.base;

/// Sequences that are learned together: they lie one after the other as the rows of one matrix,
/// without padding.
public final class Batch {
  private final List<Sequence> sequences;
  private final int[] starts; // [sequences + 1]

  /// A batch of one sequence or more.
  public Batch(List<Sequence> sequences) {
    if (sequences.isEmpty()) {
      throw new IllegalArgumentException("A batch needs at least one sequence");
    }
    this.sequences = List.copyOf(sequences);
    starts = new int[sequences.size() + 1];
    for (int i = 0; i < sequences.size(); i++) {
      starts[i + 1] = starts[i] + sequences.get(i).length();
    }
  }

  public List<Sequence> sequences() {
    return sequences;
  }

  /// The number of rows: the sum of the sequences' lengths.
  public int rows() {
    return starts[sequences.size()];
  }

  /// The number of targets that count.
  public int counted() {
    return sequences.stream().mapToInt(Sequence::counted).sum();
  }

  int size() {
    return sequences.size();
  }

  /// The row where sequence `i` starts; for `i` = [#size] the row after the last.
  int start(int i) {
    return starts[i];
  }

  int[] inputs() {
    return sequences.stream().flatMapToInt(each -> Arrays.stream(each.inputs())).toArray();
  }

  int[] targets() {
    return sequences.stream().flatMapToInt(each -> Arrays.stream(each.targets())).toArray();
  }

  void requireFitting(LlamaConfig config) {
    for (Sequence sequence : sequences) {
      if (sequence.length() > config.context()) {
        throw new IllegalArgumentException(
            "A sequence of %d tokens is longer than the context of %d: cut it before"
                .formatted(sequence.length(), config.context()));
      }
      requireTokens(sequence.inputs(), 0, config.vocabulary());
      requireTokens(sequence.targets(), Sequence.UNCOUNTED, config.vocabulary());
    }
  }

  private static void requireTokens(int[] tokens, int least, int vocabulary) {
    for (int token : tokens) {
      if (token < least || token >= vocabulary) {
        throw new IllegalArgumentException(
            "Token %d is not in a vocabulary of %d: base and tokenizer do not belong together"
                .formatted(token, vocabulary));
      }
    }
  }
}
