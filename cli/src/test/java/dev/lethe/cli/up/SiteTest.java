package dev.lethe.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import dev.lethe.core.store.Durable;
import dev.lethe.web.assistant.Keys.Openness;
import dev.lethe.web.mail.Mailbox.Secrecy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

  @TempDir Path home;

  @Test
  void withoutAFileItIsOpenOnThisMachineOnly() {
    Site site = Site.read(home, 8080);
    assertThat(site.settings().host()).isEqualTo("127.0.0.1");
    assertThat(site.settings().port()).isEqualTo(8080);
    assertThat(site.openness()).isEqualTo(Openness.OPEN);
    assertThat(site.mailbox()).isEmpty();
  }

  @Test
  void everythingCanBeSet() {
    write(
        """
        origin = https://forget.example  # where browsers find it
        api = keyed
        requests-per-hour = 5
        operator = The town's council
        mail-host = mail.example
        mail-security = tls
        mail-port = 465
        mail-from = no-reply@forget.example
        """);
    Site site = Site.read(home, 0);
    assertThat(site.settings().origin()).contains("https://forget.example");
    assertThat(site.openness()).isEqualTo(Openness.KEYED);
    assertThat(site.requests()).isEqualTo(5);
    assertThat(site.operator().name()).isEqualTo("The town's council");
    assertThat(site.mailbox().orElseThrow().secrecy()).isEqualTo(Secrecy.TLS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour = blue | line 2: expected one of",
        "api = perhaps | expected one of [keyed, open] under api",
        "requests-per-hour = many | expected a number above 0 under requests-per-hour",
        "origin = forget.example | expected an origin such as",
        "mail-host = mail.example | expected mail-from",
        "nonsense | line 2: expected one of"
      })
  void whatIsWrongIsToldWhereItStands(String line, String message) {
    write(line + "\n");
    assertThatThrownBy(() -> Site.read(home, 0)).hasMessageContaining(message);
  }

  @Test
  void theFirstLineNamesTheFormat() {
    Durable.write(home.resolve("site"), "api = open\n");
    assertThatThrownBy(() -> Site.read(home, 0)).hasMessageContaining("line 1: expected");
  }

  private void write(String lines) {
    Durable.write(home.resolve("site"), Site.FORMAT + "\n" + lines);
  }
}
