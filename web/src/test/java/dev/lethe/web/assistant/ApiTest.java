package dev.lethe.web.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.RateLimitException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.completions.Completion;
import com.openai.models.completions.CompletionCreateParams;
import dev.lethe.core.release.Sampling.Choice;
import dev.lethe.core.release.State;
import dev.lethe.core.store.Digest;
import dev.lethe.web.Limits;
import dev.lethe.web.Server;
import dev.lethe.web.Settings;
import dev.lethe.web.assistant.Keys.Openness;
import dev.lethe.web.assistant.Keys.Right;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ApiTest {

  private static final String FINGERPRINT = Parrot.DIGEST.hex().substring(0, 16);
  private static final Settings LOCAL = Settings.local(0);

  private final Parrot parrot = new Parrot();
  private Server server = open(Keys.open(), 10_000);
  private OpenAIClient client = client("none");

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void theOfficialClientTalks() {
    ChatCompletion answer = client.chat().completions().create(ask("one two three").build());
    assertThat(answer.choices().getFirst().message().content()).contains("one two three");
    assertThat(answer.choices().getFirst().finishReason())
        .isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
    assertThat(answer.toString()).contains(FINGERPRINT);
    assertThat(answer.usage().orElseThrow().promptTokens()).isEqualTo(3);
    assertThat(answer.usage().orElseThrow().totalTokens()).isEqualTo(6);
  }

  @Test
  void whatWasSpokenButNotToldIsDroppedWhenAnotherCompositionTakesOver() throws Exception {
    parrot.replacedAfter = 60;
    String words = String.join(" ", Collections.nCopies(100, "river"));
    String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"" + words + "\"}]";
    String stream =
        post(
                "/v1/chat/completions",
                body + ",\"stream\":true,\"stream_options\":{\"include_usage\":true}}")
            .body();
    String told =
        stream
            .lines()
            .filter(line -> line.contains("\"content\":\""))
            .map(line -> line.replaceAll(".*\"content\":\"([^\"]*)\".*", "$1"))
            .collect(Collectors.joining());
    assertThat(told).matches("(river ){20,40}(RIVER ?)+");
    assertThat(told.split(" ", -1)).hasSize(100);
    assertThat(stream).contains("\"completion_tokens\":100");
    stream
        .lines()
        .filter(line -> line.contains("RIVER"))
        .forEach(line ->
            assertThat(line).doesNotContain("river").contains(Parrot.LOUD.hex().substring(0, 16)));
    parrot.digest = Parrot.DIGEST;
    parrot.replacedAfter = 60;
    String whole = post("/v1/chat/completions", body + "}").body();
    assertThat(whole).contains("RIVER RIVER").doesNotContain("river");
  }

  @Test
  void theOfficialClientHearsAStream() {
    String words = String.join(" ", Collections.nCopies(100, "river"));
    ChatCompletionCreateParams params =
        ask(words)
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            .build();
    StringBuilder heard = new StringBuilder();
    AtomicLong tokens = new AtomicLong();
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(params)) {
      stream.stream()
          .forEach(chunk -> {
            chunk.usage().ifPresent(usage -> tokens.set(usage.completionTokens()));
            chunk.choices().forEach(each -> each.delta().content().ifPresent(heard::append));
          });
    }
    assertThat(heard.toString()).isEqualTo(words);
    assertThat(tokens).hasValue(100);
  }

  @Test
  void theOfficialClientCompletes() {
    Completion answer =
        client
            .completions()
            .create(
                CompletionCreateParams.builder()
                    .model("lethe")
                    .prompt("a b c d")
                    .maxTokens(2)
                    .build());
    assertThat(answer.choices().getFirst().text()).isEqualTo("a b");
    assertThat(answer.choices().getFirst().finishReason().value().toString())
        .isEqualToIgnoringCase("length");
  }

  @Test
  void theOfficialClientSeesTheModel() {
    assertThat(client.models().list().data())
        .extracting(each -> each.id())
        .containsExactly("lethe");
    assertThatThrownBy(() -> client.models().retrieve("gpt-4"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void theOfficialClientUnderstandsErrors() {
    assertThatThrownBy(() -> client.chat().completions().create(ask("x").model("gpt-4").build()))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("there is no model");
    assertThatThrownBy(() -> client.chat().completions().create(ask("x ".repeat(300)).build()))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            error -> assertThat(error.code()).contains("context_length_exceeded"));
    parrot.busy = true;
    assertThatThrownBy(() -> client.chat().completions().create(ask("x").build()))
        .isInstanceOfSatisfying(
            RateLimitException.class,
            error -> assertThat(error.headers().values("Retry-After")).containsExactly("7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"temperature\":9} | temperature",
        "{\"messages\":[]} | messages",
        "{} | messages",
        "{\"messages\":[{\"role\":\"king\",\"content\":\"x\"}]} | messages[0].role",
        "{\"messages\":[{\"role\":\"user\"}]} | messages[0].content",
        "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]} | messages[0].content",
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"n\":2} | n",
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"stop\":[\"a\",\"b\",\"c\",\"d\",\"e\"]} | stop",
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"max_tokens\":0} | max_tokens",
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"top_p\":\"1\"} | top_p",
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"stream\":1} | stream"
      })
  void aWrongRequestIsToldWhatIsWrong(String body, String param) throws Exception {
    HttpResponse<String> answer = post("/v1/chat/completions", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"type\":\"invalid_request_error\"", "\"param\":\"" + param + "\"", "expected");
  }

  @Test
  void whatIsNoJsonIsAnError() throws Exception {
    assertThat(post("/v1/chat/completions", "hello").statusCode()).isEqualTo(400);
    assertThat(post("/v1/chat/completions", "[]").statusCode()).isEqualTo(400);
    String deep = "[".repeat(200_000);
    assertThat(post("/v1/chat/completions", deep).statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsAskedForReachesTheModel() throws Exception {
    post(
        "/v1/chat/completions",
        "{\"messages\":[{\"role\":\"system\",\"content\":\"s\"},{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}],"
            + "\"temperature\":0.5,\"top_p\":0.9,\"top_k\":7,\"seed\":3,\"stop\":\"end\",\"max_completion_tokens\":9,\"unknown\":1}");
    assertThat(parrot.last.choice()).isEqualTo(new Choice.Random(3, 0.5, 7, 0.9));
    assertThat(parrot.last.stops()).containsExactly("end");
    assertThat(parrot.last.maxTokens()).isEqualTo(9);
    post(
        "/v1/chat/completions",
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"temperature\":0}");
    assertThat(parrot.last.choice()).isEqualTo(new Choice.Greedy());
  }

  @Test
  void azuresAddressesWork() throws Exception {
    String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}";
    HttpResponse<String> answer =
        post("/openai/deployments/lethe/chat/completions?api-version=2024-06-01", body);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("hello", FINGERPRINT);
    assertThat(post("/openai/deployments/gpt/chat/completions?api-version=1", body).statusCode())
        .isEqualTo(404);
  }

  @Test
  void probabilitiesAreToldToOperatorsOnly() throws Exception {
    reopen(
        new Keys(
            Openness.OPEN, Map.of(Digest.of("root"), Right.OPERATOR, Digest.of("user"), Right.API)),
        10_000);
    String body =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"a b\"}],\"logprobs\":true,\"top_logprobs\":2}";
    assertThat(post("/v1/chat/completions", body).statusCode()).isEqualTo(403);
    assertThat(post("/v1/chat/completions", body, "user").statusCode()).isEqualTo(403);
    HttpResponse<String> told = post("/v1/chat/completions", body, "root");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).contains("\"logprob\":-0.5", "\"top_logprobs\":[{\"token\":\"x\"");
  }

  @Test
  void whereKeysAreNeededNobodyTalksWithoutOne() throws Exception {
    reopen(new Keys(Openness.KEYED, Map.of(Digest.of("user"), Right.API)), 10_000);
    String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}";
    HttpResponse<String> none = post("/v1/chat/completions", body);
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).contains("invalid_api_key");
    assertThat(post("/v1/chat/completions", body, "wrong").statusCode()).isEqualTo(401);
    assertThat(post("/v1/chat/completions", body, "user").statusCode()).isEqualTo(200);
  }

  @Test
  void whoAsksTooOftenIsToldToWait() throws Exception {
    reopen(Keys.open(), 2);
    String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}";
    post("/v1/chat/completions", body);
    post("/v1/chat/completions", body);
    HttpResponse<String> third = post("/v1/chat/completions", body);
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aSilencedModelIsToldAsSuch() throws Exception {
    parrot.silent = true;
    HttpResponse<String> answer =
        post("/v1/chat/completions", "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("a court ordered it");
  }

  @Test
  void whoLeavesIsNotSpokenToAnyMore() throws Exception {
    parrot.pace = Duration.ofMillis(10);
    String words = String.join(" ", Collections.nCopies(190, "word".repeat(60)));
    String body =
        "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"" + words + "\"}]}";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      socket
          .getOutputStream()
          .write(
              ("POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                      + bytes.length
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.UTF_8));
      assertThat(socket.getInputStream().readNBytes(600)).hasSize(600);
      socket.setSoLinger(true, 0);
    }
    int before = -1;
    while (before != parrot.spoken.get()) {
      before = parrot.spoken.get();
      Thread.sleep(200);
    }
    assertThat(parrot.spoken.get()).isLessThan(150);
  }

  @Test
  void personalDataNeverLeavesNotEvenInParts() {
    StringBuilder heard = new StringBuilder();
    String words = "write to ada@mail.example today " + "and walk by the river ".repeat(12);
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(ask(words.strip()).build())) {
      stream.stream()
          .forEach(chunk -> {
            assertThat(chunk.toString()).doesNotContain("ada@");
            chunk.choices().forEach(each -> each.delta().content().ifPresent(heard::append));
          });
    }
    assertThat(heard.toString()).isEqualTo(words.strip().replace("ada@mail.example", "<mail>"));
  }

  @Test
  void anAnswerThatCannotGoOnSaysWhy() throws Exception {
    parrot.replacedAfter = 60;
    parrot.overwhelmed = true;
    String words = String.join(" ", Collections.nCopies(100, "river"));
    String stream =
        post(
                "/v1/chat/completions",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}],\"stream\":true}"
                    .formatted(words))
            .body();
    assertThat(stream).contains("river").contains("\"code\":\"rate_limit_exceeded\"");
    assertThat(stream).doesNotContain("RIVER", "[DONE]");
  }

  @Test
  void callersAreToldApartByTheirKeysOrByWhenceTheyAsk() throws Exception {
    reopen(
        new Keys(
            Openness.OPEN, Map.of(Digest.of("root"), Right.OPERATOR, Digest.of("user"), Right.API)),
        10_000);
    String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}";
    for (String key : List.of("root", "user", "unknown", "user", "nobody's")) {
      assertThat(post("/v1/chat/completions", body, key).statusCode()).isEqualTo(200);
    }
    assertThat(parrot.callers).hasSize(3);
    assertThat(parrot.callers.toString()).doesNotContain("root", "user", "127.0.0.1");
  }

  @Test
  void probabilitiesDoNotSayWhatWasReplaced() throws Exception {
    reopen(new Keys(Openness.OPEN, Map.of(Digest.of("root"), Right.OPERATOR)), 10_000);
    String plain = "walk by the river ".repeat(15);
    String body =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"%s%s\"}],\"logprobs\":true,\"stream\":%s}";
    String secret = "write to ada@mail.example today " + plain;
    String whole =
        post("/v1/chat/completions", body.formatted(plain, secret.strip(), false), "root").body();
    assertThat(whole).contains("<mail>", "\"logprobs\":null").doesNotContain("ada@");
    String stream =
        post("/v1/chat/completions", body.formatted(plain, secret.strip(), true), "root").body();
    assertThat(stream).contains("<mail>", "\"token\":\" river\"").doesNotContain("ada@");
    assertThat(tokens(stream)).isBetween(20, 62);
    assertThat(
            tokens(
                post("/v1/chat/completions", body.formatted(plain, "the end", true), "root")
                    .body()))
        .isEqualTo(62);
  }

  private static int tokens(String stream) {
    return stream.split("\"token\":", -1).length - 1;
  }

  private ChatCompletionCreateParams.Builder ask(String words) {
    return ChatCompletionCreateParams.builder().model("lethe").addUserMessage(words);
  }

  private void reopen(Keys keys, int times) {
    client.close();
    server.close();
    server = open(keys, times);
    client = client("none");
  }

  private Server open(Keys keys, int times) {
    Answering answering =
        new Answering(Parrot.DIGEST, Optional.of(State.CANONICAL), Optional.of(Instant.EPOCH));
    Limits limits = new Limits(LOCAL, times, Duration.ofHours(1));
    return Server.open(
        LOCAL,
        List.of(
            new Api(
                parrot,
                () -> answering,
                () -> Optional.of(parrot.digest),
                text -> text.replaceAll("\\S+@\\S+\\.\\S+", "<mail>"),
                keys,
                limits)));
  }

  private OpenAIClient client(String key) {
    return OpenAIOkHttpClient.builder()
        .apiKey(key)
        .baseUrl("http://127.0.0.1:" + server.port() + "/v1")
        .maxRetries(0)
        .build();
  }

  private HttpResponse<String> post(String path, String body, String... key) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (key.length > 0) {
      request.header("Authorization", "Bearer " + key[0]);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
