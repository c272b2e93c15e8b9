package dev.lethe.web.mail;

import module java.base;

/// The server that takes the house's letters on (SMTP, RFC 5321).
///
/// @param host its name
/// @param port 1 to 65535
/// @param secrecy how the connection is kept secret
/// @param user who sends, or empty if the server asks nobody
/// @param password the user's, or empty
/// @param from the address that letters come from, such as `no-reply@forget.example`
public record Mailbox(
    String host, int port, Secrecy secrecy, String user, String password, String from) {

  /// How a connection is kept secret.
  public enum Secrecy {
    /// Not at all: for a server on this machine only.
    NONE,
    /// From the first command after the greeting on (STARTTLS, RFC 3207); required.
    STARTTLS,
    /// From the first byte on (RFC 8314).
    TLS
  }

  public Mailbox {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port is 1 to 65535, but was " + port);
    }
    if (secrecy == Secrecy.NONE && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "letters to %s would travel in the open: say mail-security = starttls or tls"
              .formatted(host));
    }
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
  }

  @Override
  public String toString() {
    return "%s:%d as %s".formatted(host, port, from);
  }
}
