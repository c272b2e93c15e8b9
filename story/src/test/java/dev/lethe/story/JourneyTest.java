package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.cli.home.Use;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.PlacementKey;
import dev.lethe.story.Browser.Look;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/// What a person does in a browser: from the form to the letter, to a model that never met them.
class JourneyTest {

  private static final Duration FORGETTING = Duration.ofSeconds(90);
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
  void aPersonIsForgottenFromTheFormToTheirOwnPage() throws Exception {
    String before = town.release().orElseThrow().digest().hex();
    try (Browser browser = Browser.open(town.origin(), Look.PHONE)) {
      browser.visit("/object?lang=de");
      browser.tabTo("who");
      browser.press("@p3@town.example", Keys.ENTER);
      browser.await(() -> browser.text().contains("LTH-"));
      assertThat(browser.text()).contains("Angekommen");
      assertThat(browser.cookies()).isEmpty();
      browser.requireAccessible();
      browser.picture("received");
      String letter = town.letter(Town.address(3), 1);
      assertThat(letter).contains("Lasst mich raus").doesNotContain("p3@town");
      browser.visit(Town.link(letter) + "?lang=de");
      browser.requireAccessible();
      browser.picture("confirm");
      browser.click("Ja, lasst mich für immer raus");
      browser.await(() -> browser.path().startsWith("/status/mine"));
      assertThat(browser.text()).contains("Der Assistent benutzt dich nicht mehr", "Erledigt.");
      browser.requireAccessible();
      browser.picture("mine-clean");
      browser.awaitText("bis aufs letzte Bit dasselbe", FORGETTING);
      assertThat(browser.text())
          .contains(
              "Wie gut das Modell deine Beiträge kannte", "Wir haben keine Beiträge von dir.");
      browser.requireAccessible();
      browser.picture("mine-canonical");
      assertThat(browser.complaints()).isEmpty();
      assertThat(town.letter(Town.address(3), 1)).isNotEmpty();
      browser.visit(Town.link(letter) + "?lang=de");
      assertThat(browser.text()).contains("Dieser Link gilt nicht mehr");
    }
    assertThat(town.release().orElseThrow().digest().hex()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void everyPageIsForEverybody(Look look) {
    List<String> languages = look == Look.PHONE ? List.of("en", "de", "fr") : List.of("en");
    try (Browser browser = Browser.open(town.origin(), look)) {
      for (String language : languages) {
        for (String page :
            List.of("/", "/object", "/about", "/status", "/console", "/nowhere", "/confirm/x")) {
          browser.visit(page + "?lang=" + language);
          browser.requireAccessible();
          String name = page.equals("/") ? "chat" : page.substring(1).replace('/', '-');
          browser.picture(name + "-" + language);
        }
      }
      assertThat(browser.cookies()).isEmpty();
    }
  }

  @Test
  void aPersonTalksWithKeysAlone() {
    try (Browser browser = Browser.open(town.origin(), Look.DESKTOP)) {
      browser.visit("/?lang=en");
      browser.tabTo("words");
      browser.press("Who walked along the river?", Keys.ENTER);
      browser.await(() -> browser.element("fresh").isDisplayed());
      assertThat(browser.element("talk").getText()).contains("You", "Who walked along the river?");
      browser.requireAccessible();
      browser.picture("chat-talking");
      browser.tabTo("fresh");
      browser.press(Keys.ENTER);
      browser.await(() -> browser.element("talk").getText().isEmpty());
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.cookies()).isEmpty();
    }
  }

  @Test
  void aPersonWithTwoAddressesJoinsThemAndOneNoCoversBoth() throws Exception {
    try (Browser browser = Browser.open(town.origin(), Look.DESKTOP)) {
      for (int person : List.of(10, 11)) {
        post("/status", "mail=" + Town.address(person));
        browser.visit(Town.link(town.letter(Town.address(person), 1)) + "?lang=en");
        browser.requireAccessible();
        browser.click(person == 10 ? "Open my page" : "Yes, both addresses are mine");
        browser.await(() -> browser.path().startsWith("/status/mine"));
      }
      browser.click("Both are mine: join them");
      browser.await(() -> browser.text().contains("You have not objected."));
      browser.requireAccessible();
      browser.picture("mine-two");
      browser.click("Leave me out");
      browser.await(() -> browser.text().contains("You are left out."));
    }
    try (Home home = Home.open(town.folder(), Optional.empty(), Use.BESIDE)) {
      PlacementKey key = home.workshop().keys().placement();
      assertThat(home.workshop().registry().people().named())
          .contains(
              key.of(Account.actor("https://town.example/users/p10")),
              key.of(Account.actor("https://town.example/users/p11")));
    }
  }

  @Test
  void aWrongFieldIsExplainedAndNothingIsLost() {
    try (Browser browser = Browser.open(town.origin(), Look.PHONE)) {
      browser.visit("/object?lang=en");
      browser.element("who").sendKeys("somebody", Keys.ENTER);
      browser.await(() -> browser.text().contains("We do not recognise this"));
      assertThat(browser.element("who").getDomProperty("value")).isEqualTo("somebody");
      browser.requireAccessible();
      browser.picture("object-wrong");
    }
  }

  @Test
  void nobodyLearnsWhetherSomebodyIsKnown() throws Exception {
    HttpResponse<String> known = form(Town.address(5));
    HttpResponse<String> unknown = form("nobody@mail.example");
    assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
    assertThat(without(unknown)).isEqualTo(without(known));
    HttpResponse<String> one = get(known.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> other = get(unknown.headers().firstValue("Location").orElseThrow());
    assertThat(anonymous(other.body())).isEqualTo(anonymous(one.body()));
    assertThat(town.letter(Town.address(5), 1)).isNotEmpty();
    HttpResponse<String> status = post("/status", "mail=" + Town.address(6));
    HttpResponse<String> nothing = post("/status", "mail=nobody2@mail.example");
    assertThat(nothing.body()).isEqualTo(status.body());
    assertThat(town.letter(Town.address(6), 1)).contains("/confirm/");
    assertThat(town.letters("nobody2@mail.example")).isEmpty();
  }

  private static String anonymous(String page) {
    return page.replaceAll("LTH(-[0-9A-Z]{4}){3}", "LTH").replaceAll("\\d{1,2}:\\d{2}", "00:00");
  }

  private static Map<String, List<String>> without(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.remove("date");
    headers.replaceAll((_, values) -> values.stream().map(JourneyTest::anonymous).toList());
    return headers;
  }

  private static HttpResponse<String> form(String who) throws Exception {
    return post("/object", "who=" + URLEncoder.encode(who, StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(town.origin() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> get(String location) throws Exception {
    URI address = URI.create(town.origin()).resolve(location);
    return send(HttpRequest.newBuilder(address).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
