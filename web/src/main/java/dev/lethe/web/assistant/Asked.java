package dev.lethe.web.assistant;

import module java.base;

import dev.lethe.core.release.LanguageModel.Prompt;
import dev.lethe.core.release.LanguageModel.Speaker;
import dev.lethe.core.release.LanguageModel.Turn;
import dev.lethe.core.release.Sampling;
import dev.lethe.core.release.Sampling.Choice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a client of the API asks for.
///
/// @param model the name it calls the model by, or empty
/// @param prompt what to continue
/// @param sampling how
/// @param delivery whether the answer is told as it comes
/// @param probabilities whether to tell how likely each word was
record Asked(
    String model,
    Prompt prompt,
    Sampling sampling,
    Delivery delivery,
    Probabilities probabilities) {

  /// How an answer is told.
  enum Delivery {
    /// All at once.
    WHOLE,
    /// As it comes.
    STREAM,
    /// As it comes, and at the end how many tokens there were.
    STREAM_WITH_USAGE
  }

  /// Whether probabilities are told.
  enum Probabilities {
    TOLD,
    NOT_TOLD
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int USUAL = 256;

  /// Reads the body of a chat.
  static Asked chat(byte[] body) {
    JsonNode json = read(body);
    Parameters parameters = new Parameters(json);
    boolean told = parameters.flag("logprobs");
    int likely = told ? parameters.whole("top_logprobs", 0, 0, 20) : 0;
    return asked(json, new Prompt.Chat(turns(json.path("messages"))), told, likely);
  }

  /// Reads the body of a completion.
  static Asked completion(byte[] body) {
    JsonNode json = read(body);
    int likely = new Parameters(json).whole("logprobs", 0, 0, 20);
    JsonNode prompt = json.path("prompt");
    boolean one = prompt.isArray() && prompt.size() == 1 && prompt.get(0).isString();
    if (!prompt.isString() && !one) {
      throw ApiError.wrong("prompt", "expected one text under prompt, found " + kind(prompt));
    }
    String text = one ? prompt.get(0).asString() : prompt.asString();
    return asked(json, new Prompt.Text(text), likely > 0, likely);
  }

  private static Asked asked(JsonNode json, Prompt prompt, boolean told, int likely) {
    Parameters parameters = new Parameters(json);
    parameters.whole("n", 1, 1, 1);
    return new Asked(
        json.path("model").asString(""),
        prompt,
        new Sampling(choice(parameters), most(parameters), stops(json.path("stop")), likely),
        delivery(json, parameters),
        told ? Probabilities.TOLD : Probabilities.NOT_TOLD);
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
      throw ApiError.wrong("", "expected a JSON object, found " + kind(json));
    } catch (JacksonException e) {
      throw ApiError.wrong(
          "", "expected a JSON object, but this is no JSON: " + e.getOriginalMessage());
    }
  }

  private static List<Turn> turns(JsonNode messages) {
    if (!messages.isArray() || messages.isEmpty()) {
      throw ApiError.wrong("messages", "expected at least one message under messages, found none");
    }
    List<Turn> turns = new ArrayList<>();
    for (JsonNode message : messages) {
      String at = "messages[" + turns.size() + "]";
      turns.add(new Turn(speaker(message, at), text(message.path("content"), at + ".content")));
    }
    return turns;
  }

  private static Speaker speaker(JsonNode message, String at) {
    return switch (message.path("role").asString("")) {
      case "system", "developer" -> Speaker.SYSTEM;
      case "user" -> Speaker.USER;
      case "assistant" -> Speaker.ASSISTANT;
      case String other ->
          throw ApiError.wrong(
              at + ".role",
              "expected the role system, developer, user or assistant, found \"" + other + "\"");
    };
  }

  private static String text(JsonNode content, String at) {
    if (content.isString()) {
      return content.asString();
    }
    if (content.isArray()) {
      StringBuilder text = new StringBuilder();
      for (JsonNode part : content) {
        if (!part.path("type").asString("").equals("text")) {
          throw ApiError.wrong(
              at,
              "expected parts that are texts, which is all this model reads, found one that is none");
        }
        text.append(part.path("text").asString(""));
      }
      return text.toString();
    }
    throw ApiError.wrong(at, "expected a text, found " + kind(content));
  }

  private static Choice choice(Parameters parameters) {
    double temperature = parameters.number("temperature", 1, 0, 2);
    double topP = parameters.number("top_p", 1, 0, 1);
    int topK = parameters.whole("top_k", 50, 1, 1_000_000);
    long seed = parameters.seed();
    return temperature == 0
        ? new Choice.Greedy()
        : new Choice.Random(seed, temperature, topK, Math.max(topP, 1e-9));
  }

  private static int most(Parameters parameters) {
    int most = parameters.whole("max_tokens", USUAL, 1, 1_000_000);
    return parameters.whole("max_completion_tokens", most, 1, 1_000_000);
  }

  private static List<String> stops(JsonNode stop) {
    List<String> stops = new ArrayList<>();
    if (stop.isString()) {
      stops.add(stop.asString());
    } else if (stop.isArray()) {
      stop.forEach(each -> stops.add(each.asString("")));
    } else if (!stop.isMissingNode() && !stop.isNull()) {
      throw ApiError.wrong("stop", "expected a text or up to 4 texts, found " + kind(stop));
    }
    if (stops.size() > 4
        || stops.stream().anyMatch(each -> each.isEmpty() || each.length() > 200)) {
      throw ApiError.wrong("stop", "expected up to 4 texts of 1 to 200 characters");
    }
    return stops;
  }

  private static Delivery delivery(JsonNode json, Parameters parameters) {
    if (!parameters.flag("stream")) {
      return Delivery.WHOLE;
    }
    boolean usage = new Parameters(json.path("stream_options")).flag("include_usage");
    return usage ? Delivery.STREAM_WITH_USAGE : Delivery.STREAM;
  }

  static String kind(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
