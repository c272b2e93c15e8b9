package dev.lethe.web;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.web.assistant.Keys;
import dev.lethe.web.console.Condition;
import dev.lethe.web.console.Console;
import dev.lethe.web.console.Controls;
import dev.lethe.web.proof.ProfileCode;
import dev.lethe.web.proof.PublicNetwork;
import dev.lethe.web.rights.ObjectPages;
import dev.lethe.web.rights.StatusPages;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

  private static final Settings LOCAL = Settings.local(0);

  /// Controls that nobody may reach.
  private static final Controls UNREACHED =
      new Controls() {
        @Override
        public Condition condition() {
          throw new AssertionError("a stranger saw the house's condition");
        }

        @Override
        public void forget() {
          throw new AssertionError("a stranger started work");
        }

        @Override
        public void halt() {
          throw new AssertionError("a stranger stopped work");
        }
      };

  private final Server server = open(LOCAL);

  private static Server open(Settings settings) {
    Limits limits = new Limits(settings, 1000, Duration.ofHours(1));
    Visit visit = new Visit(settings);
    return Server.open(
        settings,
        List.of(
            routes -> {
              routes.get(
                  "/fails",
                  _ -> {
                    throw new IllegalStateException("secret of the house");
                  });
              routes.post("/sent", context -> context.result("taken"));
            },
            new ObjectPages(Optional::empty, limits, visit, new ProfileCode(new PublicNetwork())),
            new StatusPages(Optional::empty, visit, limits, Optional.empty()),
            new Console(Optional::empty, UNREACHED, Keys.open(), visit, limits),
            new Health(() -> new TreeMap<>(Map.of("ready", false)))));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everyAnswerTellsBrowsersToBeCareful() throws Exception {
    for (String path : List.of("/object", "/nowhere", "/fails", "/status")) {
      Map<String, List<String>> headers = get(path).headers().map();
      assertThat(headers.get("content-security-policy"))
          .singleElement()
          .asString()
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "http:", "https:", "*");
      assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
      assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
      assertThat(headers.get("cache-control")).containsExactly("no-store");
      assertThat(headers).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }
  }

  @Test
  void noPageHoldsCodeOrStyleOrAnotherHost() throws Exception {
    for (String path : List.of("/object", "/status", "/nowhere")) {
      String page = get(path).body();
      assertThat(page)
          .doesNotContain("<style", " style=", " onclick=", "javascript:", "src=\"http");
      assertThat(page.replaceAll("<script src=[^>]*></script>", "")).doesNotContain("<script");
    }
  }

  @Test
  void whatIsSentFromAnotherSiteIsNotTaken() throws Exception {
    assertThat(post("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(post("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(post("Origin", "https://evil.example")).isEqualTo(403);
    assertThat(post("Origin", "null")).isEqualTo(403);
    assertThat(post("Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    assertThat(post("Origin", "http://127.0.0.1:" + server.port())).isEqualTo(200);
    assertThat(post("X-Program", "none")).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:PORT,        200",
    "127.0.0.1:PORT,        200",
    "[::1]:PORT,            200",
    "forget.example,        200",
    "evil.example,          421",
    "evil.example:PORT,     421",
    "127.0.0.1.evil.example,421",
    "1.2.3.4.example:80,    421"
  })
  void anotherNameThatLeadsHereIsNotAnsweredTo(String host, int status) throws IOException {
    Settings settings =
        new Settings("127.0.0.1", 0, Optional.of("https://forget.example"), Optional.empty());
    try (Server behind = open(settings);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), behind.port())) {
      String name = host.replace("PORT", "" + behind.port());
      String request = "GET /object HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void aFailureShowsNothingOfTheHouse() throws Exception {
    HttpResponse<String> answer = get("/fails");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret", "Exception", "dev.lethe");
    assertThat(answer.headers().firstValue("X-Failure")).isPresent();
  }

  @Test
  void whatIsNotOpenYetSaysSo() throws Exception {
    for (String path : List.of("/object/LTH-1", "/status/mine", "/confirm/x")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void strangersSeeNeitherConsoleNorPersonsPages() throws Exception {
    assertThat(get("/console").statusCode()).isEqualTo(503);
    assertThat(get("/status/mine").body()).doesNotContain("Your page");
  }

  @Test
  void filesAreAddressedByTheirDigest() throws Exception {
    HttpResponse<String> style = get(Assets.address("lethe.css"));
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(get("/assets/000000000000/lethe.css").statusCode()).isEqualTo(404);
    assertThat(get("/assets/x/..%2f..%2fwords_en.properties").statusCode()).isIn(400, 404);
  }

  @Test
  void anAddressThatIsTooLongOrABodyThatIsTooLargeIsRefused() throws Exception {
    HttpRequest large =
        HttpRequest.newBuilder(address("/object"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("who=" + "a".repeat(3 << 20)))
            .build();
    assertThat(send(large).statusCode()).isIn(413, 422, 400);
  }

  @Test
  void behindHttpsTheCookieAndTheConnectionAreSecret() {
    Settings secret =
        new Settings("127.0.0.1", 0, Optional.of("https://forget.example"), Optional.empty());
    try (Server behind = open(secret)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + behind.port() + "/object"))
              .build();
      assertThat(send(request).headers().firstValue("Strict-Transport-Security")).isPresent();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    assertThat(secret.isSecret()).isTrue();
  }

  private int post(String header, String value) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address("/sent"))
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return send(request).statusCode();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
