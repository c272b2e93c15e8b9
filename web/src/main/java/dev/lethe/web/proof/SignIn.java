package dev.lethe.web.proof;

import module java.base;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.lethe.core.rights.Account;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Proves who somebody is by signing in where the operator trusts it: OpenID Connect's
/// authorization code flow with PKCE (RFC 7636).
public final class SignIn {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

  /// Whom the house trusts, and how it is known there.
  ///
  /// @param issuer the provider's issuer, an address
  /// @param client how the house is called there
  /// @param secret the house's secret there
  /// @param platform the platform of accounts whose ids the provider tells as `sub`, or empty if
  ///   its ids are of no platform
  public record Provider(URI issuer, String client, String secret, Optional<String> platform) {
    @Override
    public String toString() {
      return "%s as %s".formatted(issuer, client);
    }
  }

  /// A sign-in under way: where the browser goes, and what must come back with it.
  public record Begun(URI to, String state, String nonce, String verifier) {}

  /// Who signed in.
  ///
  /// @param address an address that the provider has verified, or empty
  /// @param account the account of the provider's platform, or empty
  public record Who(Optional<String> address, Optional<Account> account) {}

  private final Provider provider;
  private final Supplier<URI> callback;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /// @param callback where the provider sends the browser back to
  public SignIn(Provider provider, Supplier<URI> callback) {
    this.provider = provider;
    this.callback = callback;
  }

  /// Begins a sign-in.
  public Begun begin() throws IOException {
    String state = random();
    String nonce = random();
    String verifier = random();
    String query =
        form(
            Map.of(
                "response_type",
                "code",
                "scope",
                "openid email",
                "client_id",
                provider.client(),
                "redirect_uri",
                callback.get().toString(),
                "state",
                state,
                "nonce",
                nonce,
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
    URI to = URI.create(discovered().path("authorization_endpoint").asString("") + "?" + query);
    return new Begun(to, state, nonce, verifier);
  }

  /// Ends a sign-in: who it was.
  ///
  /// @param state what came back; it must be what was sent
  /// @param code what came back to be exchanged
  public Who finish(Begun begun, String state, String code) throws IOException {
    if (!MessageDigest.isEqual(bytes(begun.state()), bytes(state))) {
      throw new IOException("the sign-in that came back is not the one that was begun");
    }
    JsonNode found = discovered();
    String token = exchanged(found, begun, code);
    JWTClaimsSet claims = verified(found, token);
    if (!begun.nonce().equals(claims.getClaim("nonce"))) {
      throw new IOException("the sign-in that came back is an old one");
    }
    return who(claims);
  }

  private Who who(JWTClaimsSet claims) {
    boolean isVerified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
    Optional<String> address =
        claims.getClaim("email") instanceof String email && isVerified
            ? Optional.of(email)
            : Optional.empty();
    return new Who(
        address, provider.platform().map(each -> new Account(each, claims.getSubject())));
  }

  private JsonNode discovered() throws IOException {
    URI address = URI.create(provider.issuer() + "/.well-known/openid-configuration");
    JsonNode found = json(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
    String says = found.path("issuer").asString("");
    if (!says.equals(provider.issuer().toString())) {
      throw new IOException(
          "expected the provider to call itself %s, but it says %s"
              .formatted(provider.issuer(), says));
    }
    return found;
  }

  private String exchanged(JsonNode found, Begun begun, String code) throws IOException {
    String basic = provider.client() + ":" + provider.secret();
    String body =
        form(
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                callback.get().toString(),
                "code_verifier",
                begun.verifier()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(found.path("token_endpoint").asString("")))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes(basic)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return json(request).path("id_token").asString("");
  }

  private JWTClaimsSet verified(JsonNode found, String token) throws IOException {
    DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();
    URL keys = URI.create(found.path("jwks_uri").asString("")).toURL();
    tokens.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            ALGORITHMS, JWKSourceBuilder.<SecurityContext>create(keys).build()));
    tokens.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            provider.client(),
            new JWTClaimsSet.Builder().issuer(found.path("issuer").asString("")).build(),
            Set.of("sub", "exp", "iat", "nonce")));
    try {
      return tokens.process(token, null);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new IOException("the provider's word about who signed in does not hold", e);
    }
  }

  private JsonNode json(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(
            "the provider %s answered %d".formatted(provider.issuer(), answer.statusCode()));
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while signing in");
    } catch (JacksonException e) {
      throw new IOException("the provider's answer is no JSON", e);
    }
  }

  private static String form(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(verifier));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String random() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
