package dev.lethe.model.base;

import module java.base;

import dev.lethe.model.transformer.Batch;
import dev.lethe.model.transformer.Pretraining;
import dev.lethe.model.transformer.Sequence;

/// Measures how surprised a network is by text that it did not learn.
final class BaseMeasure {
  /// The most bytes measured of a source: enough for three digits.
  private static final long ENOUGH = 120_000;

  private final Pretraining network;
  private final PassageTokens cutter;

  BaseMeasure(Pretraining network, PassageTokens cutter) {
    this.network = network;
    this.cutter = cutter;
  }

  /// Bits per byte by the source's name; sources without held-out text are absent.
  SequencedMap<String, Double> of(SequencedMap<BaseSource, List<Passage>> heldOut) {
    SequencedMap<String, Double> measured = new LinkedHashMap<>();
    heldOut.forEach((source, passages) -> {
      if (!passages.isEmpty()) {
        measured.put(source.name(), bitsPerByte(passages));
      }
    });
    return measured;
  }

  private double bitsPerByte(List<Passage> passages) {
    double bits = 0;
    long bytes = 0;
    for (Passage passage : passages) {
      Passage piece = beginning(passage);
      bytes += piece.words().getBytes(StandardCharsets.UTF_8).length;
      for (int[] sequence : cutter.sequences(piece)) {
        Batch batch = new Batch(List.of(Sequence.of(sequence)));
        bits += network.meanLoss(batch) * batch.counted() / StrictMath.log(2);
      }
      if (bytes >= ENOUGH) {
        break;
      }
    }
    return bits / bytes;
  }

  private static Passage beginning(Passage passage) {
    return switch (passage) {
      case Passage.Prose(String work, String text) when text.length() > ENOUGH ->
          new Passage.Prose(work, text.substring(0, (int) ENOUGH));
      case Passage other -> other;
    };
  }
}
