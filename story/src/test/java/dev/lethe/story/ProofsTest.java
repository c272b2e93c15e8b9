package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.net.httpserver.HttpServer;
import dev.lethe.cli.home.Access;
import dev.lethe.cli.home.Doing;
import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Use;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.People;
import dev.lethe.story.Browser.Look;
import dev.lethe.web.assistant.Keys.Right;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Further ways to prove who one is, in a browser: a code in one's profile, signing in elsewhere,
/// an operator's key. And what the next person at the same computer sees.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProofsTest {

  private static final MockOAuth2Server provider = new MockOAuth2Server();
  private static final Map<String, String> profiles = new ConcurrentHashMap<>();
  private static HttpServer elsewhere;
  private static Town town;

  /// Where profiles are, every host of the public internet is one server of this test.
  @BeforeAll
  static void openTown() throws Exception {
    provider.start();
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          byte[] body =
              profiles
                  .getOrDefault(exchange.getRequestURI().getPath(), "")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    elsewhere.start();
    town =
        Town.open(
            (_, patience) -> {
              Socket socket = new Socket();
              socket.connect(elsewhere.getAddress(), (int) patience.toMillis());
              return socket;
            },
            """
            signin-issuer = %s
            signin-client = house
            signin-platform = forum
            """
                .formatted(provider.issuerUrl("town")));
  }

  @AfterAll
  static void closeTown() {
    town.close();
    elsewhere.stop(0);
    provider.shutdown();
  }

  @Test
  void aCodeInOnesProfileProvesTheAccount() {
    String actor = "https://town.example/users/p5";
    try (Browser browser = Browser.open(town.origin(), Look.PHONE)) {
      browser.visit("/object?lang=en");
      browser.element("who").sendKeys(actor);
      browser.click("Leave me out");
      browser.await(() -> browser.text().contains("LTH-"));
      String code = browser.text().replaceAll("(?s).*(lethe-[a-z0-9-]+).*", "$1");
      browser.click("I have written it there");
      browser.await(() -> browser.text().contains("We could not read the profile"));
      browser.requireAccessible();
      browser.picture("profile-unreachable");
      profiles.put("/users/p5", profile(actor, "I walk."));
      browser.click("I have written it there");
      browser.await(() -> browser.text().contains("the code is not there yet"));
      profiles.put("/users/p5", profile(actor, "I walk. " + code));
      browser.click("I have written it there");
      browser.await(() -> browser.path().startsWith("/status/mine"));
      assertThat(browser.text()).contains("You are left out.");
      browser.requireAccessible();
    }
    assertThat(named()).contains(name(Account.actor(actor)));
  }

  private static String profile(String actor, String words) {
    return "{\"id\":\"%s\",\"type\":\"Person\",\"summary\":\"<p>%s</p>\"}".formatted(actor, words);
  }

  @Test
  void whoSignsInElsewhereSeesTheirOwnPage() {
    says(Map.of("email", Town.address(6), "email_verified", true));
    try (Browser browser = Browser.open(town.origin(), Look.DESKTOP)) {
      browser.visit("/status?lang=en");
      browser.requireAccessible();
      browser.picture("status-signin");
      browser.follow("Sign in instead");
      browser.await(() -> browser.path().startsWith("/status/mine"));
      assertThat(browser.text()).contains("You have not objected.");
      assertThat(browser.cookies()).contains("lethe");
      browser.click("Leave me out");
      browser.await(() -> browser.text().contains("You are left out."));
      assertThat(browser.complaints()).isEmpty();
    }
    assertThat(named()).contains(name(Account.actor("https://town.example/users/p6")));
  }

  @Test
  void theNextPersonAtTheSameComputerSeesTheirOwnPageOnly() throws Exception {
    says(Map.of("email", Town.address(7), "email_verified", true));
    try (Browser browser = Browser.open(town.origin(), Look.DESKTOP)) {
      browser.visit("/status?lang=en");
      browser.follow("Sign in instead");
      browser.await(() -> browser.path().startsWith("/status/mine"));
      browser.visit("/object?lang=en");
      browser.element("who").sendKeys(Town.address(8));
      browser.click("Leave me out");
      browser.visit(Town.link(town.letter(Town.address(8), 1)) + "?lang=en");
      browser.requireAccessible();
      browser.picture("confirm-shared");
      browser.click("Yes, leave me out for good");
      browser.await(() -> browser.text().contains("You are left out."));
      browser.click("Close my page");
      browser.await(() -> !browser.text().contains("You are left out."));
      browser.visit("/status/mine?lang=en");
      assertThat(browser.text()).doesNotContain("You are left out.");
    }
    assertThat(named())
        .contains(name(Account.actor("https://town.example/users/p8")))
        .doesNotContain(name(Account.actor("https://town.example/users/p7")));
  }

  @Test
  @Order(1) // before the others let the server work
  void anOperatorSeesHowFarTheWorkIs() throws Exception {
    String key = Access.add(town.folder(), Right.OPERATOR, "Jo");
    town.restart();
    Doing doing = new Doing("build", Instant.now(), 40, 100, ProcessHandle.current().pid());
    doing.tell(town.folder());
    for (Look look : Look.values()) {
      try (Browser browser = Browser.open(town.origin(), look)) {
        browser.visit("/console?lang=en");
        browser.element("key").sendKeys("guessed");
        browser.click("Sign in");
        browser.await(() -> browser.text().contains("This key is not known."));
        browser.element("key").sendKeys(key);
        browser.click("Sign in");
        browser.await(() -> browser.text().contains("lethe build"));
        assertThat(browser.text())
            .contains("40 %: 40 of 100 tokens", "Waiting to be confirmed", "made today");
        browser.requireAccessible();
        browser.picture("console-in");
        assertThat(browser.complaints()).noneMatch(line -> !line.contains("403"));
        browser.click("Sign out");
        browser.await(() -> browser.text().contains("Sign in as an operator"));
      }
    }
    Doing.end(town.folder());
  }

  private static void says(Map<String, Object> claims) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback("town", "someone", "JWT", List.of("house"), claims, 3600));
  }

  private static Set<Object> named() {
    try (Home home = Home.open(town.folder(), Optional.empty(), Use.BESIDE)) {
      People people = home.workshop().registry().people();
      return Set.copyOf(people.named());
    }
  }

  private static Object name(Account account) {
    try (Home home = Home.open(town.folder(), Optional.empty(), Use.BESIDE)) {
      return home.workshop().keys().placement().of(account);
    }
  }
}
