package dev.lethe.model.generate;

import module java.base;

import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.model.text.ChatTemplate;

/// What of a long conversation still fits into the context: what sets the scene, and the latest
/// turns; of a single turn that is too long, its end.
///
/// @param template how turns become tokens
/// @param most the most tokens of a prompt, above what empty turns take
record Remembered(ChatTemplate template, int most) {

  /// The tokens of the prompt, at most [#most].
  int[] prompt(List<Turn> turns) {
    List<Turn> scene =
        turns.subList(0, turns.getFirst().speaker() == Speaker.SYSTEM && turns.size() > 1 ? 1 : 0);
    for (int from = scene.size(); from < turns.size(); from++) {
      int[] prompt = prompt(scene, turns.subList(from, turns.size()));
      if (prompt.length <= most) {
        return prompt;
      }
    }
    return shortened(turns.getLast());
  }

  private int[] prompt(List<Turn> scene, List<Turn> latest) {
    List<Turn> turns = new ArrayList<>(scene);
    turns.addAll(latest);
    return template.prompt(turns);
  }

  private int[] shortened(Turn turn) {
    String text = turn.text();
    int[] prompt = template.prompt(List.of(turn));
    while (prompt.length > most && !text.isEmpty()) {
      text = text.substring((text.length() + 3) / 4);
      prompt = template.prompt(List.of(new Turn(turn.speaker(), text)));
    }
    return prompt;
  }
}
