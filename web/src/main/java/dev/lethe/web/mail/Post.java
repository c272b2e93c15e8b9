package dev.lethe.web.mail;

import module java.base;

import dev.lethe.core.unlearn.Carrier;
import dev.lethe.core.unlearn.Letter;
import dev.lethe.core.unlearn.Undeliverable;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/// Carries letters by e-mail: plain text, one reader each, nothing to load and nothing that tells
/// whether it was read.
public final class Post implements Carrier {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Mailbox mailbox;
  private final Session session;

  public Post(Mailbox mailbox) {
    this.mailbox = mailbox;
    this.session = Session.getInstance(properties(mailbox));
  }

  @Override
  public void carry(Letter letter) {
    try {
      if (mailbox.user().isEmpty()) {
        Transport.send(message(letter));
      } else {
        Transport.send(message(letter), mailbox.user(), mailbox.password());
      }
    } catch (AddressException e) {
      throw new Undeliverable("its address is none", e);
    } catch (SendFailedException e) {
      if (isRefused(e)) {
        throw new Undeliverable("the mail server refused its address", e);
      }
      throw new IllegalStateException("the mail server did not take a letter on", e);
    } catch (MessagingException e) {
      throw new IllegalStateException(
          "the mail server %s did not take a letter on: %s".formatted(mailbox, e.getMessage()), e);
    }
  }

  /// Refused for good: SMTP's replies from 500 on (RFC 5321, 4.2.1).
  private static boolean isRefused(SendFailedException failure) {
    return Stream.<Exception>iterate(
            failure,
            Objects::nonNull,
            e -> e instanceof MessagingException each ? each.getNextException() : null)
        .anyMatch(e ->
            e instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException refused
                && refused.getReturnCode() >= 500);
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    Wording wording = Wording.of(letter);
    InternetAddress from = new InternetAddress(mailbox.from(), true);
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
            setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + host + ">");
          }
        };
    message.setFrom(from);
    message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(wording.subject(), StandardCharsets.UTF_8.name());
    message.setText(wording.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Content-Language", wording.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
    return message;
  }

  private static Properties properties(Mailbox mailbox) {
    String protocol = "mail.smtp.";
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put(protocol + "host", mailbox.host());
    properties.put(protocol + "port", "" + mailbox.port());
    properties.put(protocol + "auth", "" + !mailbox.user().isEmpty());
    properties.put(
        protocol + "starttls.enable", "" + (mailbox.secrecy() == Mailbox.Secrecy.STARTTLS));
    properties.put(
        protocol + "starttls.required", "" + (mailbox.secrecy() == Mailbox.Secrecy.STARTTLS));
    properties.put(protocol + "ssl.enable", "" + (mailbox.secrecy() == Mailbox.Secrecy.TLS));
    properties.put(protocol + "ssl.checkserveridentity", "true");
    for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.put(protocol + wait, "" + PATIENCE.toMillis());
    }
    return properties;
  }
}
