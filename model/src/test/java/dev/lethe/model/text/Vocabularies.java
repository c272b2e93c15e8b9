package dev.lethe.model.text;

import module java.base;

/// Small vocabularies for tests.
final class Vocabularies {
  static final String TEXT =
      """
      The river runs through the town, and the town runs along the river. "Don't fall in!" said the old ferryman, who
      had said so 1,000 times before. Der Fluss fließt durch die Stadt, und die Stadt liegt am Fluss. »Fallt nicht hinein!«
      sagte der alte Fährmann. La rivière traverse la ville, et la ville longe la rivière. « Ne tombez pas ! » disait le
      vieux passeur. 😀 The ferryman's boat is old, the ferryman is older, and the river is the oldest of them all.
      """;

  private Vocabularies() {}

  /// What at most 420 tokens make of [#TEXT].
  static Vocabulary small(Digits digits) {
    BpeTraining training = new BpeTraining(digits, 420, Marks.all());
    training.add(TEXT);
    return training.learn();
  }
}
