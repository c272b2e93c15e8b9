package dev.lethe.web;

import module java.base;

/// How the house is reached.
///
/// @param host the address to listen on; anything but loopback is open to others
/// @param port 1 to 65535, or 0 for any that is free
/// @param origin how browsers reach it, such as `https://forget.example`, or empty if as it listens
/// @param proxy the header in which a proxy in front tells who asks, such as `X-Forwarded-For`, or
///   empty if there is none
public record Settings(String host, int port, Optional<String> origin, Optional<String> proxy) {

  public Settings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535, but was " + port);
    }
    origin.ifPresent(each -> {
      if (!each.matches("https?://[^/?#\\s]+")) {
        throw new IllegalArgumentException(
            "expected an origin such as https://forget.example, but found \"" + each + "\"");
      }
    });
  }

  /// On this machine only.
  public static Settings local(int port) {
    return new Settings("127.0.0.1", port, Optional.empty(), Optional.empty());
  }

  /// Whether nobody but this machine reaches it.
  public boolean isLocal() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /// Whether browsers speak to it in secret.
  public boolean isSecret() {
    return origin.filter(each -> each.startsWith("https://")).isPresent();
  }
}
