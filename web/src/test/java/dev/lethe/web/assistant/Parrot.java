package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.release.Busy;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.PromptTooLong;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.release.Sampling.Choice;
import dev.lethe.core.release.Silenced;
import dev.lethe.core.store.Digest;

/// A model that says what it was told, word by word: enough of one to speak with a client. A word
/// is a token.
final class Parrot implements LanguageModel {

  static final Digest DIGEST = Digest.of("parrot");

  /// Another composition of it, which speaks in capitals.
  static final Digest LOUD = Digest.of("loud parrot");

  static final int WINDOW = 200;

  final Set<Caller> callers = ConcurrentHashMap.newKeySet();
  final AtomicInteger spoken = new AtomicInteger();
  volatile Duration pace = Duration.ZERO;
  volatile boolean busy;
  volatile boolean silent;
  volatile Digest digest = DIGEST;

  /// After so many words the loud one takes over; never if below 0.
  volatile int replacedAfter = -1;

  /// Whether everybody wants an answer of the loud one.
  volatile boolean overwhelmed;

  volatile Sampling last = new Sampling(new Choice.Greedy(), 1);

  @Override
  public Answer answer(Caller caller, Prompt prompt, Sampling sampling, Listener listener) {
    last = sampling;
    callers.add(caller);
    if (busy) {
      throw new Busy(Duration.ofSeconds(7));
    }
    if (silent) {
      throw new Silenced("a court ordered it");
    }
    int prompted = length(prompt);
    if (prompted >= WINDOW) {
      throw new PromptTooLong(prompted, WINDOW);
    }
    List<Integer> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Finish finish = Finish.STOP;
    for (String word : words(prompt)) {
      if (tokens.size() == sampling.maxTokens()) {
        finish = Finish.LENGTH;
        break;
      }
      LockSupport.parkNanos(pace.toNanos());
      if (tokens.size() == replacedAfter) {
        digest = LOUD;
        replacedAfter = -1;
        busy = overwhelmed;
      }
      String cry = digest.equals(LOUD) ? word.toUpperCase(Locale.ROOT) : word;
      boolean first = tokens.isEmpty() && !(prompt instanceof Prompt.Begun);
      String piece = first ? cry : " " + cry;
      tokens.add(tokens.size());
      text.append(piece);
      spoken.incrementAndGet();
      Piece said =
          new Piece(
              piece,
              tokens.size(),
              -0.5,
              Collections.nCopies(sampling.likely(), new Likely("x", 1, -1.5)),
              digest);
      if (listener.hear(said) == Next.LEAVE) {
        finish = Finish.LEFT;
        break;
      }
    }
    return new Answer(text.toString(), tokens, prompted, finish, digest);
  }

  private static String[] words(Prompt prompt) {
    String text =
        switch (prompt) {
          case Prompt.Chat(List<Turn> turns) -> turns.getLast().text();
          case Prompt.Text(String begun) -> begun;
          case Prompt.Begun(Prompt answered, String begun) ->
              String.join(" ", words(answered)).substring(begun.length()).strip();
        };
    return text.split(" ", -1);
  }

  @Override
  public double bits(String text, Frame frame) {
    return text.length();
  }

  @Override
  public int length(Prompt prompt) {
    return words(prompt).length;
  }

  @Override
  public int window() {
    return WINDOW;
  }
}
