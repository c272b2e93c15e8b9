package dev.lethe.curate.personal;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The secrets are invented, or examples of those who issue such; they are written in two halves so
/// that nobody's search for leaked keys finds them.
class SecretsTest {

  private static final String TOKEN = "0a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R";

  @Test
  void aTokenWithAKnownBeginningIsFound() {
    for (String prefix :
        List.of("ghp_", "gho_", "npm_", "sk-", "sk_live_", "xoxb-", "hf_", "glpat-", "AIza")) {
      Cleaning.found(PersonalType.SECRET, prefix + TOKEN);
    }
    Cleaning.found(PersonalType.SECRET, "AKIA" + "IOSFODNN7EXAMPLE");
    Cleaning.found(PersonalType.SECRET, "github_" + "pat_11ABCDEFG0abcdefghijkl_mnopqrstuv");
  }

  @Test
  void aWebTokenIsFound() {
    Cleaning.found(
        PersonalType.SECRET, "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiJub2JvZHkifQ" + ".c2lnbmF0dXJl");
  }

  @Test
  void aPrivateKeyIsFoundToItsEndOrThatOfTheText() {
    String begin = "-----BEGIN " + "RSA PRIVATE KEY-----";
    Cleaning.cleaned(
        "look\n" + begin + "\nMIIB\n-----END RSA PRIVATE KEY-----\nwell", "look\n[secret]\nwell");
    Cleaning.cleaned("look\n" + begin + "\nMIIB\nQUJD", "look\n[secret]");
    Cleaning.untouched("-----BEGIN CERTIFICATE-----");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: hunter22|password: [secret]",
        "PASSWORD=hunter22!|PASSWORD=[secret]",
        "my password is 'W!nter2024'.|my password is '[secret]'.",
        "{\"password\":\"abc123!\"}|{\"password\":\"[secret]\"}",
        "das Passwort lautet Winter2024|das Passwort lautet [secret]",
        "mot de passe : hiver2024|mot de passe : [secret]",
        "with password Qr7!dke#39.|with password [secret].",
        "api_key = 0a1b2c3d4e|api_key = [secret]",
        "Authorization: Bearer 0a1b2c3d4e|Authorization: Bearer [secret]",
        "https://ada:hunter2@localhost/x|https://[secret]@localhost/x",
        "https://ada:hunter2@example.org/x|https://[email]/x"
      })
  void whatWordsAnnounceIsFound(String textAndExpected) {
    String[] both = textAndExpected.split("\\|", -1);
    Cleaning.cleaned(both[0], both[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I forgot my password again!",
        "password: required",
        "the password is wrong",
        "const token = getToken(req.user1)",
        "password = process.env.SECRET",
        "token: ${TOKEN1}",
        "a secret garden",
        "sk-learn and sk-something",
        "the AKIA prefix",
        "ghp_short1",
        "passwords: 12345678",
        "http://localhost:8080/x",
        "password: [secret]",
        "password: @someone"
      })
  void otherWordsStay(String words) {
    Cleaning.untouched(words);
  }
}
