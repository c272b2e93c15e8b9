package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.web.proof.SignIn;
import dev.lethe.web.proof.SignIn.Begun;
import dev.lethe.web.proof.SignIn.Who;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a real provider of OpenID Connect that runs in the test.
class SignInTest {

  private static final URI CALLBACK = URI.create("http://127.0.0.1:1/status/signed-in");

  private final MockOAuth2Server server = new MockOAuth2Server();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.shutdown();
  }

  @Test
  void aVerifiedAddressAndAnAccountAreProven() throws Exception {
    says(Map.of("email", "ada@mail.example", "email_verified", true));
    SignIn signIn = signIn("house");
    Begun begun = signIn.begin();
    assertThat(signIn.finish(begun, begun.state(), code(begun)))
        .isEqualTo(
            new Who(Optional.of("ada@mail.example"), Optional.of(new Account("forum", "ada-1"))));
  }

  @Test
  void anAddressThatNobodyVerifiedIsNotProven() throws Exception {
    says(Map.of("email", "ada@mail.example", "email_verified", false));
    SignIn signIn = signIn("house");
    Begun begun = signIn.begin();
    assertThat(signIn.finish(begun, begun.state(), code(begun)).address()).isEmpty();
  }

  @Test
  void anotherSignInIsRefused() throws Exception {
    says(Map.of());
    SignIn signIn = signIn("house");
    Begun begun = signIn.begin();
    String code = code(begun);
    assertThatThrownBy(() -> signIn.finish(begun, "forged", code))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not the one that was begun");
    Begun later = signIn.begin();
    assertThatThrownBy(() -> signIn.finish(later, later.state(), code))
        .isInstanceOf(IOException.class);
  }

  private SignIn signIn(String client) {
    URI issuer = URI.create(server.issuerUrl("town").toString());
    return new SignIn(
        new SignIn.Provider(issuer, client, "secret", Optional.of("forum")), () -> CALLBACK);
  }

  private void says(Map<String, Object> claims) {
    server.enqueueCallback(
        new DefaultOAuth2TokenCallback("town", "ada-1", "JWT", List.of("house"), claims, 3600));
  }

  /// What the provider sends the browser back with.
  private static String code(Begun begun) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<Void> back =
          http.send(
              HttpRequest.newBuilder(begun.to()).build(), HttpResponse.BodyHandlers.discarding());
      String location = back.headers().firstValue("Location").orElseThrow();
      return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }
  }
}
