package dev.lethe.core.release;

import module java.base;

/// A model that talks. The same question with the same choice of words gets the same answer,
/// whatever else runs.
public interface LanguageModel {

  /// Answers the last turn of a conversation.
  ///
  /// @param turns the conversation so far, oldest first; the last is the person's
  /// @param sampling how words are chosen
  /// @param heard told each piece of the answer as it comes
  Answer answer(List<Turn> turns, Sampling sampling, Consumer<String> heard);

  /// How surprised the model is by this text: the bits it needs for all tokens of the text.
  ///
  /// @param frame what stands around the text
  double bits(String text, Frame frame);

  /// What stands around a text whose surprise is measured.
  enum Frame {
    /// Nothing: the text is a document of its own.
    TEXT,
    /// It is a turn of the model's own, as posts are learned.
    TURN
  }

  /// One turn of a conversation.
  record Turn(Speaker speaker, String text) {}

  /// Who speaks.
  enum Speaker {
    /// The one who sets the scene.
    SYSTEM,
    /// The person.
    USER,
    /// The model.
    ASSISTANT
  }

  /// What the model said.
  ///
  /// @param text the answer
  /// @param tokens the ids it produced, in order
  record Answer(String text, List<Integer> tokens) {
    public Answer {
      tokens = List.copyOf(tokens);
    }
  }
}
