package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.cli.Lethe;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Settled;
import dev.lethe.cli.home.Use;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.State;
import dev.lethe.core.store.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Other commands on a home that is being served: they borrow it, and when they return, the server
/// answers accordingly.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServedHomeTest {

  private static final String ASK =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"Who?\"}],\"temperature\":0,\"max_tokens\":8}";

  private static Town town;

  @BeforeAll
  static void openTown() throws Exception {
    town = Town.open();
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @Test
  @Order(1)
  void whenObjectReturnsTheServerAnswersWithoutThePerson() throws Exception {
    Release before = town.release().orElseThrow();
    assertThat(answering()).isEqualTo(before.digest().hex().substring(0, 16));
    assertThat(lethe("object", "https://town.example/users/p1")).isZero();
    Release after = town.release().orElseThrow();
    assertThat(after.envelope().state()).isEqualTo(State.CLEAN);
    assertThat(answering())
        .isEqualTo(after.digest().hex().substring(0, 16))
        .isNotEqualTo(before.digest().hex().substring(0, 16));
  }

  @Test
  @Order(2)
  void whenForgetReturnsTheServerAnswersWithTheSuccessor() throws Exception {
    assertThat(lethe("forget")).isZero();
    Release after = town.release().orElseThrow();
    assertThat(after.envelope().state()).isEqualTo(State.CANONICAL);
    assertThat(answering()).isEqualTo(after.digest().hex().substring(0, 16));
    assertThat(lethe("status")).isZero();
    assertThat(lethe("audit", "--cells", "2")).isZero();
  }

  @Test
  @Order(3)
  void everybodyWhoCanBeReachedIsNotified() throws Exception {
    assertThat(lethe("notify")).isEqualTo(3);
    town.name("http://forget.example");
    assertThat(lethe("notify")).isZero();
    assertThat(town.letter(Town.address(8), 1))
        .contains("You can say no", "http://forget.example/object?who=p8%40mail.example");
    assertThat(town.letters(Town.address(1))).isEmpty();
    assertThat(lethe("notify")).isZero();
    assertThat(town.letters(Town.address(8))).hasSize(1);
    assertThat(lethe("notify", "--again")).isZero();
    assertThat(town.letters(Town.address(8))).hasSize(2);
  }

  @Test
  @Order(3)
  void twoCommandsThatWorkAloneDoNotWorkAtOnce() {
    try (Home _ = Home.open(town.folder(), Optional.empty(), Use.ALONE)) {
      assertThat(lethe("forget")).isEqualTo(3);
      assertThat(lethe("status")).isZero();
    }
    assertThat(lethe("forget")).isZero();
  }

  @Test
  @Order(4)
  void anOrderLetsEverythingStandStillUntilItsKeyLiftsIt() throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThat(lethe("stay", "a court ordered it", "--json")).isZero();
    } finally {
      System.setOut(out);
    }
    String said = told.toString(StandardCharsets.UTF_8);
    String key = said.replaceAll("(?s).*\"key\":\"([0-9a-f]+)\".*", "$1");
    assertThat(post("/v1/chat/completions", ASK, "application/json").statusCode()).isEqualTo(503);
    assertThat(lethe("build")).isEqualTo(3);
    assertThat(lethe("forget")).isEqualTo(3);
    assertThat(
            post("/object", "who=p9%40mail.example", "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(303);
    assertThat(lethe("stay", "--lift", "guessed")).isEqualTo(3);
    assertThat(lethe("stay", "--lift", key)).isZero();
    assertThat(post("/v1/chat/completions", ASK, "application/json").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(5)
  void aServerThatIsOpenedAgainAnswersAsBefore() throws Exception {
    String before = answering();
    town.restart();
    assertThat(answering()).isEqualTo(before);
    assertThat(get("/health").body()).contains("\"ready\":true");
    assertThat(get("/metrics").body()).contains("lethe_tokens_total", "lethe_requests_total");
  }

  @Test
  @Order(6)
  void sixtyFourCallersAtOnceGetTheAnswersThatEachWouldGetAlone() throws Exception {
    Map<Integer, String> alone = new TreeMap<>();
    for (int i = 0; i < 8; i++) {
      alone.put(i, answer(i));
    }
    Map<Integer, Future<String>> together = new TreeMap<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 64; i++) {
        int number = i;
        together.put(i, callers.submit(() -> answer(number % 8)));
      }
    }
    for (Map.Entry<Integer, Future<String>> each : together.entrySet()) {
      assertThat(each.getValue().get()).isEqualTo(alone.get(each.getKey() % 8));
    }
  }

  @Test
  @Order(7)
  void whatIsLoggedTellsWhatHappenedAndNothingOfAnybody() throws Exception {
    post("/object", "who=p9%40mail.example", "application/x-www-form-urlencoded");
    post("/v1/chat/completions", ASK.replace("Who?", "Where is Zebedee?"), "application/json");
    get("/confirm/a-secret-of-somebody");
    get("/object?who=%40alice%40town.example");
    String log = "";
    for (int i = 0; i < 200 && !log.contains("/confirm/"); i++) {
      Thread.sleep(20);
      log = Files.readString(town.folder().resolve("logs").resolve("up-0.jsonl"));
    }
    log.lines().forEach(Json::parseObject);
    assertThat(log)
        .contains("\"route\":\"/object\",\"status\":303")
        .contains("\"method\":\"POST\"", "\"route\":\"/v1/chat/completions\"")
        .contains("\"route\":\"/confirm/{key}\",\"status\":410")
        .doesNotContain("p9", "alice", "Zebedee", "a-secret-of-somebody", "127.0.0.1");
  }

  @Test
  @Order(8)
  void theAssistantAnswersBeforeTheDataBaseIsThereIfTheServerWasClosedInOrder() throws Exception {
    String before = answering();
    town.withoutDataBase(() -> {}, () -> assertThat(statuses()).containsExactly(200, 503));
    assertThat(answering()).isEqualTo(before);
    town.withoutDataBase(
        () -> Settled.forget(town.folder()),
        () -> assertThat(statuses()).containsExactly(503, 503));
  }

  /// How a question and the form are answered, the question as soon as it is.
  private static List<Integer> statuses() {
    try {
      int question = 503;
      for (int i = 0; i < 60 && question != 200; i++) {
        Thread.sleep(50);
        question = post("/v1/chat/completions", ASK, "application/json").statusCode();
      }
      String form = "application/x-www-form-urlencoded";
      return List.of(question, post("/object", "who=p9%40mail.example", form).statusCode());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String answer(int number) throws Exception {
    String body = ASK.replace("Who?", "Who is number " + number + "?");
    HttpResponse<String> answer = post("/v1/chat/completions", body, "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().replaceAll("\"(id|created)\":(\"[^\"]*\"|\\d+)", "");
  }

  private static String answering() throws Exception {
    String body = post("/v1/chat/completions", ASK, "application/json").body();
    return body.replaceAll("(?s).*\"system_fingerprint\":\"([0-9a-f]+)\".*", "$1");
  }

  private static int lethe(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", town.folder().toString()));
    return Lethe.run(all.toArray(String[]::new));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(town.origin() + path)).build());
  }

  private static HttpResponse<String> post(String path, String body, String type) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(town.origin() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
