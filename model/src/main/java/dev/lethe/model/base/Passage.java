package dev.lethe.model.base;

import module java.base;

import dev.lethe.core.release.LanguageModel.Turn;

/// A piece of base text: something to read, or something said.
public sealed interface Passage {
  /// The work that it belongs to: what is held out is held out as a whole work.
  String work();

  /// Running text, its paragraphs separated by line feeds.
  record Prose(String work, String text) implements Passage {}

  /// A conversation of two turns or more.
  record Chat(String work, List<Turn> turns) implements Passage {
    public Chat {
      turns = List.copyOf(turns);
      if (turns.size() < 2) {
        throw new IllegalArgumentException(
            "expected a conversation of two turns or more, found " + turns.size());
      }
    }
  }

  /// The words alone, without any marks.
  default String words() {
    return switch (this) {
      case Prose prose -> prose.text();
      case Chat chat -> chat.turns().stream().map(Turn::text).collect(Collectors.joining("\n"));
    };
  }
}
