package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.release.Busy;
import dev.lethe.core.release.LanguageModel;
import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Caller;
import dev.lethe.core.release.LanguageModel.Listener.Next;
import dev.lethe.core.release.LanguageModel.Piece;
import dev.lethe.core.release.PromptTooLong;
import dev.lethe.core.release.Screen;
import dev.lethe.core.release.Silenced;
import dev.lethe.core.store.Digest;
import dev.lethe.web.Limits;
import dev.lethe.web.Room;
import dev.lethe.web.TooMany;
import dev.lethe.web.assistant.Asked.Delivery;
import dev.lethe.web.assistant.Asked.Probabilities;
import dev.lethe.web.assistant.Keys.Openness;
import dev.lethe.web.assistant.Keys.Right;
import dev.lethe.web.assistant.Shapes.Interface;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The assistant over the API that OpenAI's clients speak: chats, completions, models; under
/// Azure's addresses too.
///
/// What is said is neither kept nor learned from. Every answer passes the screen.
public final class Api implements Room {

  /// What clients call the model.
  public static final String MODEL = "lethe";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LanguageModel model;
  private final Supplier<Answering> answering;
  private final Supplier<Optional<Digest>> speaking;
  private final Screen screen;
  private final Keys keys;
  private final Limits limits;

  /// @param answering tells what answers now
  /// @param speaking which composition may be told now; empty while none may
  public Api(
      LanguageModel model,
      Supplier<Answering> answering,
      Supplier<Optional<Digest>> speaking,
      Screen screen,
      Keys keys,
      Limits limits) {
    this.model = model;
    this.answering = answering;
    this.speaking = speaking;
    this.screen = screen;
    this.keys = keys;
    this.limits = limits;
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/v1/models", context -> answer(context, this::models));
    routes.get("/v1/models/{model}", context -> answer(context, this::model));
    routes.post("/v1/chat/completions", context -> answer(context, this::chat));
    routes.post("/v1/completions", context -> answer(context, this::completion));
    routes.post(
        "/openai/deployments/{model}/chat/completions", context -> answer(context, this::chat));
    routes.post(
        "/openai/deployments/{model}/completions", context -> answer(context, this::completion));
  }

  private interface Work {
    void run(Context context, Optional<Right> right) throws IOException;
  }

  private void answer(Context context, Work work) throws IOException {
    try {
      Optional<Right> right = right(context);
      if (right.isEmpty()) {
        limits.count(context);
      }
      work.run(context, right);
    } catch (ApiError e) {
      fail(context, e);
    } catch (PromptTooLong e) {
      fail(
          context,
          new ApiError(
              400,
              "invalid_request_error",
              "context_length_exceeded",
              "messages",
              String.valueOf(e.getMessage())));
    } catch (Busy e) {
      later(context, e.pause(), String.valueOf(e.getMessage()));
    } catch (TooMany e) {
      later(context, Duration.ofSeconds(10), "you ask too often; wait a little");
    } catch (Silenced e) {
      context.header("Retry-After", "5");
      fail(context, ApiError.silenced(e));
    }
  }

  private static void later(Context context, Duration pause, String message) {
    context.header("Retry-After", "" + Math.max(1, pause.plusMillis(999).toSeconds()));
    fail(context, ApiError.later(message));
  }

  private static void fail(Context context, ApiError error) {
    context.status(error.status()).contentType("application/json").result(Shapes.error(error));
  }

  private Optional<Right> right(Context context) {
    Optional<Right> right = key(context).flatMap(keys::right);
    if (keys.openness() == Openness.KEYED && right.isEmpty()) {
      throw new ApiError(
          401,
          "authentication_error",
          "invalid_api_key",
          "",
          "expected a key of this house in `Authorization: Bearer …`, found none that it knows");
    }
    return right;
  }

  private static Optional<String> key(Context context) {
    String bearer = context.header("Authorization");
    return bearer != null && bearer.startsWith("Bearer ")
        ? Optional.of(bearer.substring("Bearer ".length()).strip())
        : Optional.ofNullable(context.header("api-key"));
  }

  /// A key of this house is one caller, from wherever it asks; everybody else is known by whence.
  private Caller caller(Context context) {
    return key(context)
        .filter(key -> keys.right(key).isPresent())
        .map(key -> new Caller("key " + Digest.of(key)))
        .orElseGet(() -> new Caller("from " + limits.name(context)));
  }

  private void models(Context context, Optional<Right> right) {
    ObjectNode json = JSON.createObjectNode().put("object", "list");
    json.putArray("data").add(described());
    context.contentType("application/json").result(json.toString());
  }

  private void model(Context context, Optional<Right> right) {
    known(context.pathParam("model"));
    context.contentType("application/json").result(described().toString());
  }

  private ObjectNode described() {
    Answering now = answering.get();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", MODEL).put("object", "model").put("owned_by", MODEL);
    json.put("created", now.asOf().map(Instant::getEpochSecond).orElse(0L));
    json.put("release", now.digest().hex());
    json.put("state", now.state().map(state -> state.word()).orElse("base"));
    return json;
  }

  private void known(String name) {
    if (!name.isEmpty() && !name.equals(MODEL)) {
      throw new ApiError(
          404,
          "invalid_request_error",
          "model_not_found",
          "model",
          "there is no model \"%s\" here; it is called %s".formatted(name, MODEL));
    }
  }

  private void chat(Context context, Optional<Right> right) throws IOException {
    speak(context, Asked.chat(context.bodyAsBytes()), Interface.CHAT, right);
  }

  private void completion(Context context, Optional<Right> right) throws IOException {
    speak(context, Asked.completion(context.bodyAsBytes()), Interface.TEXT, right);
  }

  private void speak(Context context, Asked asked, Interface which, Optional<Right> right)
      throws IOException {
    known(asked.model());
    known(Objects.requireNonNullElse(context.pathParamMap().get("model"), ""));
    if (asked.probabilities() == Probabilities.TOLD && !right.equals(Optional.of(Right.OPERATOR))) {
      throw new ApiError(
          403,
          "permission_error",
          "logprobs_not_allowed",
          "logprobs",
          "how likely words were is told to operators only: by it, two releases could be told apart");
    }
    Shapes shapes = new Shapes(which, MODEL, Instant.now());
    if (asked.delivery() == Delivery.WHOLE) {
      whole(context, caller(context), asked, shapes);
    } else {
      new Stream(context, caller(context), asked, shapes, screen).run(model, speaking);
    }
  }

  private void whole(Context context, Caller caller, Asked asked, Shapes shapes) {
    List<Piece> pieces = new ArrayList<>();
    Answer answer = ofOneVoice(caller, asked, pieces);
    String text = screen.clean(answer.text());
    if (!text.equals(answer.text())) {
      pieces.clear(); // they would say what was replaced
    }
    context.contentType("application/json").result(shapes.whole(answer, text, pieces));
  }

  /// An answer that is told whole is all of one composition that may still be told.
  private Answer ofOneVoice(Caller caller, Asked asked, List<Piece> pieces) {
    for (int i = 0; i < OneVoice.MOST; i++) {
      pieces.clear();
      OneVoice voice =
          new OneVoice(piece -> {
            if (asked.probabilities() == Probabilities.TOLD) {
              pieces.add(piece);
            }
            return Next.MORE;
          });
      Answer answer = model.answer(caller, asked.prompt(), asked.sampling(), voice);
      if (!voice.isReplaced() && speaking.get().equals(Optional.of(answer.model()))) {
        return answer;
      }
    }
    throw new Silenced("another model took over again and again; ask again");
  }
}
