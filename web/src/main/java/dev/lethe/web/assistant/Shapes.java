package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.release.LanguageModel.Answer;
import dev.lethe.core.release.LanguageModel.Finish;
import dev.lethe.core.release.LanguageModel.Likely;
import dev.lethe.core.release.LanguageModel.Piece;
import dev.lethe.core.store.Digest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers in the shapes of OpenAI's API, for one request.
final class Shapes {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Which of the two interfaces was asked.
  enum Interface {
    CHAT("chatcmpl-", "chat.completion"),
    TEXT("cmpl-", "text_completion");

    private final String prefix;
    private final String object;

    Interface(String prefix, String object) {
      this.prefix = prefix;
      this.object = object;
    }
  }

  private final Interface which;
  private final String id;
  private final long created;
  private final String model;

  Shapes(Interface which, String model, Instant created) {
    this.which = which;
    this.id = which.prefix + UUID.randomUUID().toString().replace("-", "");
    this.created = created.getEpochSecond();
    this.model = model;
  }

  /// The first 16 digits of the digest of the composition that answers.
  static String fingerprint(Digest digest) {
    return digest.hex().substring(0, 16);
  }

  static String error(ApiError error) {
    ObjectNode inner = JSON.createObjectNode();
    inner.put("message", error.getMessage());
    inner.put("type", error.type());
    inner.put("param", error.param().isEmpty() ? null : error.param());
    inner.put("code", error.code());
    ObjectNode json = JSON.createObjectNode();
    json.set("error", inner);
    return json.toString();
  }

  /// A whole answer.
  ///
  /// @param pieces its tokens, if their probabilities are told
  String whole(Answer answer, String text, List<Piece> pieces) {
    ObjectNode json = frame(which.object, answer.model());
    ObjectNode choice = choice(json);
    switch (which) {
      case CHAT -> {
        ObjectNode message = choice.putObject("message");
        message.put("role", "assistant").put("content", text).putNull("refusal");
      }
      case TEXT -> choice.put("text", text);
    }
    probabilities(choice, pieces);
    choice.put("finish_reason", reason(answer.finish()));
    usage(json, answer);
    return json.toString();
  }

  /// The first piece of a stream.
  String opening(Digest by) {
    ObjectNode json = frame(chunk(), by);
    ObjectNode choice = choice(json);
    switch (which) {
      case CHAT -> choice.putObject("delta").put("role", "assistant").put("content", "");
      case TEXT -> choice.put("text", "");
    }
    choice.putNull("logprobs").putNull("finish_reason");
    return json.toString();
  }

  /// A piece of a stream.
  String piece(String text, Digest by, List<Piece> pieces) {
    ObjectNode json = frame(chunk(), by);
    ObjectNode choice = choice(json);
    switch (which) {
      case CHAT -> choice.putObject("delta").put("content", text);
      case TEXT -> choice.put("text", text);
    }
    probabilities(choice, pieces);
    choice.putNull("finish_reason");
    return json.toString();
  }

  /// The end of a stream.
  String closing(Answer answer) {
    ObjectNode json = frame(chunk(), answer.model());
    ObjectNode choice = choice(json);
    switch (which) {
      case CHAT -> choice.putObject("delta");
      case TEXT -> choice.put("text", "");
    }
    choice.putNull("logprobs").put("finish_reason", reason(answer.finish()));
    return json.toString();
  }

  /// How many tokens a stream took.
  String counted(Answer answer) {
    ObjectNode json = frame(chunk(), answer.model());
    json.putArray("choices");
    usage(json, answer);
    return json.toString();
  }

  private String chunk() {
    return which == Interface.CHAT ? "chat.completion.chunk" : which.object;
  }

  private ObjectNode frame(String object, Digest by) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", id).put("object", object).put("created", created).put("model", model);
    json.put("system_fingerprint", fingerprint(by));
    return json;
  }

  private static ObjectNode choice(ObjectNode json) {
    return json.putArray("choices").addObject().put("index", 0);
  }

  private static void usage(ObjectNode json, Answer answer) {
    int said = answer.tokens().size();
    json.putObject("usage")
        .put("prompt_tokens", answer.prompted())
        .put("completion_tokens", said)
        .put("total_tokens", answer.prompted() + said);
  }

  private static String reason(Finish finish) {
    return switch (finish) {
      case STOP, LEFT -> "stop";
      case LENGTH -> "length";
    };
  }

  private void probabilities(ObjectNode choice, List<Piece> pieces) {
    List<Piece> tokens = pieces.stream().filter(piece -> piece.token() >= 0).toList();
    if (tokens.isEmpty()) {
      choice.putNull("logprobs");
      return;
    }
    ObjectNode all = choice.putObject("logprobs");
    switch (which) {
      case CHAT -> chat(all.putArray("content"), tokens);
      case TEXT -> text(all, tokens);
    }
  }

  private static void chat(ArrayNode content, List<Piece> tokens) {
    for (Piece each : tokens) {
      ObjectNode token = content.addObject();
      token(token, each.text(), each.logProbability());
      ArrayNode top = token.putArray("top_logprobs");
      each.likely()
          .forEach(likely -> token(top.addObject(), likely.text(), likely.logProbability()));
    }
  }

  private static void token(ObjectNode json, String text, double logProbability) {
    json.put("token", text).put("logprob", logProbability);
    ArrayNode bytes = json.putArray("bytes");
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(each & 0xff);
    }
  }

  private static void text(ObjectNode all, List<Piece> tokens) {
    ArrayNode texts = all.putArray("tokens");
    ArrayNode values = all.putArray("token_logprobs");
    ArrayNode top = all.putArray("top_logprobs");
    for (Piece each : tokens) {
      texts.add(each.text());
      values.add(each.logProbability());
      ObjectNode likely = top.addObject();
      for (Likely other : each.likely()) {
        likely.put(other.text(), other.logProbability());
      }
    }
  }
}
