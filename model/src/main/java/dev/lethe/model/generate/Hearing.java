package dev.lethe.model.generate;

import module java.base;

import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Finish;
import dev.lethe.core.release.LanguageModel.Listener;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Piece;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.store.Digest;
import dev.lethe.model.text.TextStream;
import dev.lethe.model.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/// An answer on its way to its listener: tokens become text, and a text that ends the answer is
/// never heard, not even its beginning.
public final class Hearing {
  private final TextStream stream;
  private final Sampling sampling;
  private final Listener listener;
  private final Stops stops;
  private final List<Integer> tokens = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Finish finish;
  private @Nullable Spoken last;

  public Hearing(Tokenizer tokenizer, Sampling sampling, Listener listener) {
    this.stream = tokenizer.stream();
    this.sampling = sampling;
    this.listener = listener;
    this.stops = new Stops(sampling.stops());
  }

  /// Whether the answer has ended.
  public boolean isOver() {
    return finish != null;
  }

  /// How many tokens were heard.
  public int count() {
    return tokens.size();
  }

  /// Takes one token more.
  public void hear(Spoken spoken) {
    last = spoken;
    if (spoken.ends()) {
      end(Finish.STOP);
      return;
    }
    tokens.add(spoken.token());
    say(stops.accept(stream.accept(spoken.token())), spoken);
    if (finish == null && stops.isOver()) {
      finish = Finish.STOP;
    }
    if (finish == null && tokens.size() == sampling.maxTokens()) {
      end(Finish.LENGTH);
    }
  }

  /// There is no room for more.
  public void full() {
    if (finish == null) {
      end(Finish.LENGTH);
    }
  }

  /// The listener has gone.
  public void leave() {
    finish = Finish.LEFT;
  }

  /// The whole answer.
  ///
  /// @param prompted how many tokens the prompt had
  /// @param model the composition that ends it, if nothing was spoken
  public Answer answer(int prompted, Digest model) {
    return new Answer(
        text.toString(),
        tokens,
        prompted,
        Objects.requireNonNull(finish),
        last == null ? model : last.model());
  }

  /// What was held back is heard, unless it ends the answer.
  private void end(Finish why) {
    String rest = stops.accept(stream.finish());
    if (!stops.isOver()) {
      rest += stops.rest();
    }
    finish = stops.isOver() ? Finish.STOP : why;
    if (!rest.isEmpty()) {
      Spoken spoken = Objects.requireNonNull(last);
      text.append(rest);
      if (listener.hear(rest(rest, spoken)) == Next.LEAVE) {
        finish = Finish.LEFT;
      }
    }
  }

  private void say(String words, Spoken spoken) {
    text.append(words);
    if (listener.hear(piece(words, spoken)) == Next.LEAVE) {
      finish = Finish.LEFT;
    }
  }

  private static Piece rest(String words, Spoken spoken) {
    return new Piece(words, -1, 0, List.of(), spoken.model());
  }

  private static Piece piece(String words, Spoken spoken) {
    return new Piece(
        words, spoken.token(), spoken.logProbability(), spoken.likely(), spoken.model());
  }
}
