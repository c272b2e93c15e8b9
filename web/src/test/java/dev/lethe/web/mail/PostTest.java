package dev.lethe.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.lethe.core.unlearn.Letter;
import dev.lethe.core.unlearn.Undeliverable;
import dev.lethe.web.Words;
import dev.lethe.web.mail.Mailbox.Secrecy;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostTest {

  private static final Instant NOON = Instant.parse("2025-05-27T12:00:00Z");

  private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void everyLetterArrivesInEveryLanguage() throws Exception {
    Post post = new Post(mailbox(mail.getSmtp().getPort()));
    for (Locale language : Words.LANGUAGES) {
      String tag = language.toLanguageTag();
      String to = "ada@mail.example";
      post.carry(new Letter.Confirm(to, tag, "LTH-1", "https://x.example/confirm/k", NOON));
      post.carry(new Letter.Enter(to, tag, "https://x.example/confirm/k", NOON));
      post.carry(new Letter.Done(to, tag, "LTH-1", "https://x.example/status"));
      post.carry(new Letter.Due(to, tag, "LTH-1", NOON));
      post.carry(
          new Letter.Announce(
              to,
              tag,
              Optional.of(LocalDate.parse("2025-05-26")),
              Optional.empty(),
              "https://x.example/object"));
    }
    MimeMessage[] letters = mail.getReceivedMessages();
    assertThat(letters).hasSize(15);
    for (MimeMessage letter : letters) {
      String text = (String) letter.getContent();
      assertThat(text).doesNotContain("{", "}", "''");
      assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(letter.getHeader("Date")).hasSize(1);
      assertThat(letter.getMessageID()).endsWith("@town.example>");
      assertThat(letter.getContentType()).contains("text/plain").containsIgnoringCase("utf-8");
    }
    assertThat((String) letters[5].getContent()).contains("Bitte bestätige bis zum 27. Mai 2025");
    assertThat((String) letters[14].getContent())
        .contains("26 mai 2025")
        .doesNotContain("commence");
  }

  @Test
  void anAddressThatIsNoneIsUndeliverable() {
    Post post = new Post(mailbox(mail.getSmtp().getPort()));
    for (String to : List.of("nobody", "a@b\r\nBcc: eve@mail.example", "", "a b@mail.example")) {
      assertThatThrownBy(() -> post.carry(new Letter.Enter(to, "en", "https://x.example", NOON)))
          .isInstanceOf(Undeliverable.class);
    }
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsAwayMayBeTriedAgain() {
    int port = mail.getSmtp().getPort();
    mail.stop();
    assertThatThrownBy(() ->
            new Post(mailbox(port))
                .carry(new Letter.Enter("ada@mail.example", "en", "https://x.example", NOON)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("127.0.0.1:" + port);
  }

  @Test
  void lettersDoNotTravelInTheOpen() {
    assertThatThrownBy(
            () -> new Mailbox("mail.example", 25, Secrecy.NONE, "", "", "a@town.example"))
        .hasMessageContaining("would travel in the open");
  }

  private static Mailbox mailbox(int port) {
    return new Mailbox("127.0.0.1", port, Secrecy.NONE, "", "", "no-reply@town.example");
  }
}
