package dev.lethe.web.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lethe.core.release.State;
import dev.lethe.core.store.Digest;
import dev.lethe.web.Health;
import dev.lethe.web.Limits;
import dev.lethe.web.OpenApi;
import dev.lethe.web.Room;
import dev.lethe.web.Server;
import dev.lethe.web.Settings;
import dev.lethe.web.assistant.Keys.Openness;
import dev.lethe.web.assistant.Keys.Right;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is answered is what the description says, by a validator of JSON Schema that is not ours.
class OpenApiTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Parrot parrot = new Parrot();
  private final Server server = open();

  private Server open() {
    return Server.open(Settings.local(0), rooms());
  }

  private List<Room> rooms() {
    Answering answering =
        new Answering(Parrot.DIGEST, Optional.of(State.CANONICAL), Optional.of(Instant.EPOCH));
    return List.of(
        new Health(() -> new TreeMap<>(Map.of("model", true))),
        new OpenApi(),
        new Api(
            parrot,
            () -> answering,
            () -> Optional.of(parrot.digest),
            text -> text,
            new Keys(Openness.OPEN, Map.of(Digest.of("root"), Right.OPERATOR)),
            new Limits(Settings.local(0), 10_000, Duration.ofHours(1))));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /v1/models                                                | 200 | Models
          /v1/models/lethe                                          | 200 | Model
          /v1/models/gpt                                            | 404 | Error
          /health                                                   | 200 | Health
          """)
  void whatIsReadIsAsDescribed(String path, int status, String schema) throws Exception {
    HttpResponse<String> answer = send(request(path).GET());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(problems(schema, answer.body())).isEmpty();
    assertDescribed("get", path, status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /v1/chat/completions                                      | {'messages':[{'role':'user','content':'a b'}]} | Chat
          /v1/chat/completions                                      | {'messages':[{'role':'user','content':[{'type':'text','text':'a'}]}],'logprobs':true,'top_logprobs':2} | Chat
          /v1/chat/completions                                      | {'messages':[{'role':'user','content':'a b'}],'stream':true,'logprobs':true,'stream_options':{'include_usage':true}} | ChatChunk
          /v1/completions                                           | {'prompt':'a b','temperature':0,'stop':['x']} | Completion
          /v1/completions                                           | {'prompt':['a b'],'logprobs':3,'seed':7} | Completion
          /v1/completions                                           | {'prompt':'a b','stream':true,'stream_options':{'include_usage':true}} | Completion
          /openai/deployments/lethe/chat/completions?api-version=1  | {'messages':[{'role':'user','content':'a b'}]} | Chat
          /openai/deployments/lethe/completions?api-version=1       | {'prompt':'a b'} | Completion
          """)
  void whatIsSaidIsAsDescribed(String path, String single, String schema) throws Exception {
    String body = single.replace('\'', '"');
    HttpResponse<String> answer = post(path, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(problems(asked(path), body)).isEmpty();
    for (String each : told(answer.body())) {
      assertThat(problems(schema, each)).isEmpty();
    }
    assertDescribed("post", path, 200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /v1/chat/completions | {'messages':[]}
          /v1/chat/completions | {'prompt':'a'}
          /v1/chat/completions | {'messages':[{'role':'user','content':'a'}],'temperature':9}
          /v1/chat/completions | {'messages':[{'role':'king','content':'a'}]}
          /v1/chat/completions | {'messages':[{'role':'user','content':'a'}],'n':2}
          /v1/completions      | {'prompt':7}
          /v1/completions      | {'prompt':'a','top_p':1.5}
          /v1/completions      | {'prompt':'a','stop':['a','b','c','d','e']}
          /v1/completions      | {'prompt':'a','max_tokens':0}
          """)
  void whatIsRefusedIsNotAsDescribed(String path, String single) throws Exception {
    String body = single.replace('\'', '"');
    HttpResponse<String> answer = post(path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problems("Error", answer.body())).isEmpty();
    assertThat(problems(asked(path), body)).isNotEmpty();
    assertDescribed("post", path, 400);
  }

  @Test
  void everyAddressThatIsDescribedAnswers() throws Exception {
    for (String path : description().path("paths").propertyNames()) {
      JsonNode methods = description().path("paths").path(path);
      HttpRequest.Builder request = request(path.replace("{model}", "lethe"));
      HttpResponse<String> answer =
          send(
              methods.has("get")
                  ? request.GET()
                  : request.POST(HttpRequest.BodyPublishers.ofString("{}")));
      assertThat(answer.statusCode()).as(path).isIn(200, 400);
    }
  }

  @Test
  void everyAddressThatAnswersIsDescribed() throws Exception {
    JsonNode paths = description().path("paths");
    Javalin unopened =
        Javalin.create(config -> rooms().forEach(room -> room.routes(config.routes)));
    List<Endpoint> endpoints =
        unopened.unsafe.internalRouter.allHttpHandlers().stream()
            .map(each -> each.endpoint)
            .filter(each -> Set.of(HandlerType.GET, HandlerType.POST).contains(each.method))
            .toList();
    assertThat(endpoints).hasSize(9);
    assertThat(endpoints)
        .allMatch(each -> paths.path(each.path).has(each.method.name().toLowerCase(Locale.ROOT)));
  }

  /// The schema of what may be asked there.
  private static String asked(String path) {
    return path.contains("chat") ? "ChatRequest" : "CompletionRequest";
  }

  private static List<String> told(String body) {
    if (!body.startsWith("data: ")) {
      return List.of(body);
    }
    List<String> events = body.lines().filter(line -> !line.isEmpty()).toList();
    assertThat(events.getLast()).isEqualTo("data: [DONE]");
    return events.subList(0, events.size() - 1).stream()
        .map(each -> each.substring("data: ".length()))
        .toList();
  }

  /// The answer with this status is in the description.
  private void assertDescribed(String method, String path, int status) throws Exception {
    String template =
        path.replaceAll("\\?.*", "").replaceAll("(models|deployments)/(lethe|gpt)", "$1/{model}");
    assertThat(
            description()
                .path("paths")
                .path(template)
                .path(method)
                .path("responses")
                .has("" + status))
        .as("%s %s %d", method, template, status)
        .isTrue();
  }

  private List<String> problems(String schema, String json) throws Exception {
    ObjectNode all = JSON.createObjectNode();
    all.put("$id", "https://lethe.example/openapi");
    all.put("$ref", "#/components/schemas/" + schema);
    all.set("components", description().path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(all)
        .validate(JSON.readTree(json))
        .stream()
        .map(each -> each.toString())
        .toList();
  }

  private JsonNode description() throws Exception {
    return JSON.readTree(send(request("/openapi.json").GET()).body());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer root");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
