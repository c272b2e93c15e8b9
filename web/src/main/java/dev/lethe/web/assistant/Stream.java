package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.release.Busy;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Caller;
import dev.lethe.core.release.LanguageModel.Finish;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Piece;
import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.PromptTooLong;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.release.Screen;
import dev.lethe.core.release.Screening;
import dev.lethe.core.release.Silenced;
import dev.lethe.core.store.Digest;
import dev.lethe.web.assistant.Asked.Delivery;
import dev.lethe.web.assistant.Asked.Probabilities;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// An answer that is told as it comes, as server-sent events (WHATWG HTML, 9.2). Nothing is sent
/// before the first token, so that an error can still be told as one.
final class Stream {

  private final Context context;
  private final Caller caller;
  private final Asked asked;
  private final Shapes shapes;
  private final Screening screening;
  private final Queue<Untold> untold = new ArrayDeque<>();
  private final List<Integer> tokens = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>(); // of each token in the text
  private int length; // of the text
  private @Nullable OutputStream out;

  /// A token whose probability is not told yet, and where it ends in the text.
  private record Untold(Piece piece, int end) {}

  Stream(Context context, Caller caller, Asked asked, Shapes shapes, Screen screen) {
    this.context = context;
    this.caller = caller;
    this.asked = asked;
    this.shapes = shapes;
    this.screening = new Screening(screen);
  }

  /// @param speaking which composition may be told now; empty while none may
  void run(LanguageModel model, Supplier<Optional<Digest>> speaking) throws IOException {
    try {
      Answer answer = answer(model, speaking);
      open(answer.model());
      String rest = screening.end();
      List<Piece> last = told();
      if (!rest.isEmpty() || !last.isEmpty()) {
        send(shapes.piece(rest, answer.model(), last));
      }
      send(shapes.closing(answer));
      if (asked.delivery() == Delivery.STREAM_WITH_USAGE) {
        send(shapes.counted(answer));
      }
      send("[DONE]");
    } catch (Silenced e) {
      fail(e, ApiError.silenced(e));
    } catch (Busy e) {
      fail(e, ApiError.later(String.valueOf(e.getMessage())));
    }
  }

  /// An answer that has begun ends with what went wrong.
  private void fail(RuntimeException cause, ApiError error) throws IOException {
    if (out == null) {
      throw cause;
    }
    send(Shapes.error(error));
  }

  /// When another composition takes over, the answer goes on from what was told; what was spoken
  /// but not told is dropped, and the other says it in its own words.
  private Answer answer(LanguageModel model, Supplier<Optional<Digest>> speaking) {
    OneVoice voice = new OneVoice(this::hear);
    Answer answer = model.answer(caller, asked.prompt(), asked.sampling(), voice);
    int prompted = answer.prompted();
    for (int i = 0; isStale(answer, voice, speaking); i++) {
      if (i == OneVoice.MOST) {
        throw new Silenced("another model took over again and again; ask again");
      }
      String begun = screening.rewind();
      rewind(begun.length());
      voice = new OneVoice(this::hear);
      try {
        answer = model.answer(caller, prompt(begun), sampling(), voice);
      } catch (PromptTooLong e) {
        // What was told fills all the room there is.
        return new Answer(begun, tokens, prompted, Finish.LENGTH, answer.model());
      }
    }
    return new Answer(answer.text(), tokens, prompted, answer.finish(), answer.model());
  }

  private static boolean isStale(
      Answer answer, OneVoice voice, Supplier<Optional<Digest>> speaking) {
    boolean left = answer.finish() == Finish.LEFT && !voice.isReplaced();
    return !left && (voice.isReplaced() || !speaking.get().equals(Optional.of(answer.model())));
  }

  private void rewind(int upTo) {
    while (!ends.isEmpty() && ends.getLast() > upTo) {
      ends.removeLast();
      tokens.removeLast();
    }
    length = upTo;
    untold.clear();
  }

  private Prompt prompt(String begun) {
    return begun.isEmpty() ? asked.prompt() : new Prompt.Begun(asked.prompt(), begun);
  }

  private Sampling sampling() {
    Sampling all = asked.sampling();
    int left = Math.max(1, all.maxTokens() - tokens.size());
    return new Sampling(all.choice(), left, all.stops(), all.likely());
  }

  /// Whoever does not read any more is not spoken to any more.
  private Next hear(Piece piece) {
    try {
      open(piece.model());
      length += piece.text().length();
      if (piece.token() >= 0) {
        tokens.add(piece.token());
        ends.add(length);
      }
      if (asked.probabilities() == Probabilities.TOLD) {
        untold.add(new Untold(piece, length));
      }
      String text = screening.add(piece.text());
      if (!text.isEmpty()) {
        send(shapes.piece(text, piece.model(), told()));
      }
      return Next.MORE;
    } catch (IOException e) {
      return Next.LEAVE;
    }
  }

  /// The tokens whose words were told. Where something was replaced, no more are: they would say
  /// what it was.
  private List<Piece> told() {
    List<Piece> told = new ArrayList<>();
    int upTo = screening.verbatim();
    while (!untold.isEmpty() && untold.element().end() <= upTo) {
      told.add(untold.remove().piece());
    }
    return told;
  }

  private void open(Digest by) throws IOException {
    if (out == null) {
      context.res().setContentType("text/event-stream; charset=utf-8");
      context.res().setHeader("X-Accel-Buffering", "no");
      out = context.res().getOutputStream();
      send(shapes.opening(by));
    }
  }

  private void send(String data) throws IOException {
    OutputStream stream = Objects.requireNonNull(out);
    stream.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }
}
