package dev.lethe.web.proof;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.core.unlearn.Claim;
import dev.lethe.web.proof.ProfileCode.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileCodeTest {

  private static final String ACTOR = "https://town.example/users/ada";
  private static final String FINGER =
      "{\"links\":[{\"rel\":\"self\",\"type\":\"application/activity+json\",\"href\":\""
          + ACTOR
          + "\"}]}";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final ServerSocket server = server();
  private final Network network =
      (host, patience) -> {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
        socket.setSoTimeout((int) patience.toMillis());
        socket.getOutputStream().write((host + "\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
      };
  private final ProfileCode proof = new ProfileCode(network);

  private ServerSocket server() {
    try {
      ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(() -> serve(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        String host = in.readLine();
        String path = in.readLine().split(" ", -1)[1];
        String answer = answers.getOrDefault(host + path, "HTTP/1.0 404 Not Found\r\n\r\n");
        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // The next one may be better.
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void theCodeIsFoundInAMastodonProfile() {
    answer("town.example/.well-known/webfinger?resource=acct%3Aada%40town.example", FINGER);
    answer(
        "town.example/users/ada",
        "{\"id\":\"" + ACTOR + "\",\"summary\":\"<p>I walk. lethe-abc</p>\"}");
    assertThat(proof.look(Claim.parse("@ada@town.example"), "lethe-abc"))
        .isEqualTo(new Finding.Found(Account.actor(ACTOR)));
    assertThat(proof.look(Claim.parse(ACTOR), "lethe-abc"))
        .isEqualTo(new Finding.Found(Account.actor(ACTOR)));
    assertThat(proof.look(Claim.parse(ACTOR), "lethe-xyz")).isEqualTo(new Finding.Missing());
  }

  @Test
  void theCodeIsFoundInABlueskyProfile() {
    answer(
        "public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=ada.sky.example",
        "{\"did\":\"did:plc:abc\",\"handle\":\"ada.sky.example\",\"description\":\"hi lethe-abc\"}");
    assertThat(proof.look(Claim.parse("@ada.sky.example"), "lethe-abc"))
        .isEqualTo(new Finding.Found(new Account("bluesky", "did:plc:abc")));
  }

  @Test
  void anotherOnesProfileProvesNothing() {
    answer(
        "town.example/users/ada", "{\"id\":\"https://evil.example/x\",\"summary\":\"lethe-abc\"}");
    assertThat(proof.look(Claim.parse(ACTOR), "lethe-abc")).isInstanceOf(Finding.Unreachable.class);
    answer(
        "public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=ada.sky.example",
        "{\"did\":\"did:plc:abc\",\"handle\":\"eve.sky.example\",\"description\":\"lethe-abc\"}");
    assertThat(proof.look(Claim.parse("ada.sky.example"), "lethe-abc"))
        .isInstanceOf(Finding.Unreachable.class);
  }

  @Test
  void redirectsLargeDocumentsAndNonsenseAreRefused() {
    answers.put(
        "town.example/users/ada",
        "HTTP/1.0 302 Found\r\nLocation: https://127.0.0.1/secret\r\n\r\n");
    assertThat(proof.look(Claim.parse(ACTOR), "x")).isInstanceOf(Finding.Unreachable.class);
    answer(
        "town.example/users/ada",
        "{\"id\":\"" + ACTOR + "\",\"summary\":\"" + "a".repeat(70_000) + "x\"}");
    assertThat(proof.look(Claim.parse(ACTOR), "x")).isInstanceOf(Finding.Unreachable.class);
    answer("town.example/users/ada", "hello");
    assertThat(proof.look(Claim.parse(ACTOR), "x")).isInstanceOf(Finding.Unreachable.class);
    answer(
        "town.example/.well-known/webfinger?resource=acct%3Aada%40town.example",
        FINGER.replace(ACTOR, "http://127.0.0.1:8080/secret"));
    assertThat(proof.look(Claim.parse("@ada@town.example"), "x"))
        .isInstanceOf(Finding.Unreachable.class);
  }

  @Test
  void onlyProfilesThatCanBeReadAreOffered() {
    assertThat(ProfileCode.can(Claim.parse("@ada@town.example"))).isTrue();
    assertThat(ProfileCode.can(Claim.parse("ada.sky.example"))).isTrue();
    assertThat(ProfileCode.can(Claim.parse("https://www.facebook.com/ada"))).isFalse();
    assertThat(ProfileCode.can(Claim.parse("ada@mail.example"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2001:db8::1",
        "2002:a00:1::1",
        "2001::1"
      })
  void addressesBehindTheHouseAreNotPublic(String address) throws Exception {
    assertThat(PublicNetwork.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "193.99.144.80", "2a02:2e0:3fe:1001::1", "2606:4700::1"})
  void addressesOfTheWorldArePublic(String address) throws Exception {
    assertThat(PublicNetwork.isPublic(InetAddress.getByName(address))).isTrue();
  }

  private void answer(String at, String body) {
    answers.put(at, "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + body);
  }
}
