package dev.lethe.bench;

import module java.base;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/// The letters with links that a server writes to whoever asked to be left out.
///
/// @param mail the server that they go to
record Letters(GreenMail mail) {

  /// Asks for a person and returns the link that the person is written.
  URI link(Served served, int person) throws InterruptedException {
    String address = MadeFeed.address(person);
    String _ = served.object(address).orElseThrow();
    for (int i = 0; i < 600; i++) {
      for (MimeMessage letter : mail.getReceivedMessages()) {
        Optional<URI> link = link(letter, address);
        if (link.isPresent()) {
          return link.get();
        }
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("no letter came to " + address);
  }

  private static Optional<URI> link(MimeMessage letter, String address) {
    try {
      if (!letter.getAllRecipients()[0].toString().equals(address)) {
        return Optional.empty();
      }
      return String.valueOf(letter.getContent())
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("http://") && line.contains("/confirm/"))
          .findFirst()
          .map(URI::create);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("a letter could not be read", e);
    }
  }
}
