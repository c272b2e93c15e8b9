package dev.lethe.bench;

import module java.base;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/// The letters with links that a server writes to whoever asked to be left out.
///
/// @param mail the server that they go to
record Letters(GreenMail mail) {

  /// Asks for each of so many people and returns the links they were written, by person.
  Map<Integer, URI> links(Served served, int people) throws InterruptedException {
    for (int person = 0; person < people; person++) {
      String _ = served.object(MadeFeed.address(person)).orElseThrow();
    }
    for (int i = 0; mail.getReceivedMessages().length < people; i++) {
      if (i > 1200) {
        throw new IllegalStateException(
            "expected %d letters, but %d came"
                .formatted(people, mail.getReceivedMessages().length));
      }
      Thread.sleep(100);
    }
    Map<Integer, URI> links = new TreeMap<>();
    for (MimeMessage letter : mail.getReceivedMessages()) {
      links.put(person(letter), link(letter));
    }
    return links;
  }

  private static int person(MimeMessage letter) {
    try {
      return MadeFeed.person(letter.getAllRecipients()[0].toString());
    } catch (MessagingException e) {
      throw new IllegalStateException("a letter could not be read", e);
    }
  }

  private static URI link(MimeMessage letter) {
    try {
      return String.valueOf(letter.getContent())
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("http://") && line.contains("/confirm/"))
          .findFirst()
          .map(URI::create)
          .orElseThrow();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("a letter could not be read", e);
    }
  }
}
