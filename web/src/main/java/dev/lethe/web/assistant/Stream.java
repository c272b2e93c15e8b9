package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Piece;
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
  private final Asked asked;
  private final Shapes shapes;
  private final Screening screening;
  private final List<Piece> untold = new ArrayList<>();
  private @Nullable OutputStream out;

  Stream(Context context, Asked asked, Shapes shapes, Screen screen) {
    this.context = context;
    this.asked = asked;
    this.shapes = shapes;
    this.screening = new Screening(screen);
  }

  void run(LanguageModel model) throws IOException {
    try {
      Answer answer = model.answer(asked.prompt(), asked.sampling(), this::hear);
      open(answer.model());
      String rest = screening.end();
      if (!rest.isEmpty() || !untold.isEmpty()) {
        send(shapes.piece(rest, answer.model(), told()));
      }
      send(shapes.closing(answer));
      if (asked.delivery() == Delivery.STREAM_WITH_USAGE) {
        send(shapes.counted(answer));
      }
      send("[DONE]");
    } catch (Silenced e) {
      if (out == null) {
        throw e;
      }
      send(
          Shapes.error(
              new ApiError(
                  503,
                  "service_unavailable",
                  "model_silenced",
                  "",
                  String.valueOf(e.getMessage()))));
    }
  }

  /// Whoever does not read any more is not spoken to any more.
  private Next hear(Piece piece) {
    try {
      open(piece.model());
      if (asked.probabilities() == Probabilities.TOLD) {
        untold.add(piece);
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

  private List<Piece> told() {
    List<Piece> told = List.copyOf(untold);
    untold.clear();
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
