package dev.lethe.core.release;

import module java.base;

import dev.lethe.core.store.Digest;

/// A model that talks. The same question with the same choice of words gets the same answer,
/// whatever else runs.
public interface LanguageModel {

  /// Continues a prompt.
  ///
  /// @param caller who asks
  /// @param sampling how words are chosen, and where the answer ends
  /// @param listener told each piece of the answer as it comes, in the caller's thread
  /// @throws PromptTooLong if the prompt leaves no room for an answer
  /// @throws Busy if too many are asking already
  Answer answer(Caller caller, Prompt prompt, Sampling sampling, Listener listener);

  /// Continues a prompt for the house itself.
  default Answer answer(Prompt prompt, Sampling sampling, Listener listener) {
    return answer(Caller.HOUSE, prompt, sampling, listener);
  }

  /// How surprised the model is by this text: the bits it needs for all tokens of the text.
  ///
  /// @param frame what stands around the text
  double bits(String text, Frame frame);

  /// How many tokens a prompt takes.
  int length(Prompt prompt);

  /// How many tokens prompt and answer may have together.
  int window();

  /// Who asks. Whoever asks a lot waits behind themselves, and what one caller said makes no answer
  /// to another come sooner.
  ///
  /// @param name tells callers apart
  record Caller(String name) {
    /// The house itself.
    public static final Caller HOUSE = new Caller("house");
  }

  /// What is to be continued.
  sealed interface Prompt {

    /// A conversation whose next turn is the model's.
    ///
    /// @param turns oldest first, at least one; the last is the person's
    record Chat(List<Turn> turns) implements Prompt {
      public Chat {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
          throw new IllegalArgumentException("a conversation has at least one turn, but had none");
        }
      }
    }

    /// A document that goes on.
    ///
    /// @param text its beginning; may be empty
    record Text(String text) implements Prompt {}

    /// What has an answer already that is to go on.
    ///
    /// @param prompt what is answered
    /// @param words how the answer begins
    record Begun(Prompt prompt, String words) implements Prompt {}

    /// A conversation that begins with this question.
    static Prompt asking(String question) {
      return new Chat(List.of(new Turn(Speaker.USER, question)));
    }
  }

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

  /// Hears an answer as it comes.
  interface Listener {

    /// Hears one piece more.
    Next hear(Piece piece);

    /// What the listener wants then.
    enum Next {
      /// To hear more.
      MORE,
      /// To leave; the answer ends here.
      LEAVE
    }

    /// One that hears all.
    static Listener to(Consumer<String> heard) {
      return piece -> {
        if (!piece.text().isEmpty()) {
          heard.accept(piece.text());
        }
        return Next.MORE;
      };
    }
  }

  /// A token of an answer.
  ///
  /// @param text what it adds to the text; empty while a character is not complete, or while it may
  ///   be the beginning of what ends the answer
  /// @param token its id, or -1 for text that was held back before and has no token of its own
  /// @param logProbability the natural logarithm of its probability, before any rule of choice
  /// @param likely the most likely tokens in its place, the likeliest first, as many as were asked
  ///   for
  /// @param model the digest of the composition that it comes from
  record Piece(String text, int token, double logProbability, List<Likely> likely, Digest model) {
    public Piece {
      likely = List.copyOf(likely);
    }
  }

  /// A token that might have come.
  record Likely(String text, int token, double logProbability) {}

  /// What the model said.
  ///
  /// @param text the answer
  /// @param tokens the ids it produced, in order
  /// @param prompted how many tokens the prompt had
  /// @param finish why it ended
  /// @param model the digest of the composition that ended it
  record Answer(String text, List<Integer> tokens, int prompted, Finish finish, Digest model) {
    public Answer {
      tokens = List.copyOf(tokens);
    }
  }

  /// Why an answer ended.
  enum Finish {
    /// It was complete, or came upon a text that was to end it.
    STOP,
    /// It reached the most tokens that were asked for, or that there was room for.
    LENGTH,
    /// Its listener left.
    LEFT
  }
}
