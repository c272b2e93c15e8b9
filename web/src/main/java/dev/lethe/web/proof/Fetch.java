package dev.lethe.web.proof;

import module java.base;

/// Fetches one small document: 5 seconds and 64 KiB at most, no redirects, no cookies.
final class Fetch {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int MOST = 64 << 10;

  private final Network network;

  Fetch(Network network) {
    this.network = network;
  }

  /// The text of the document.
  ///
  /// @param address an https address without a port
  /// @param accept the kind of document that is wanted
  String text(URI address, String accept) throws IOException {
    String host = address.getHost();
    if (!"https".equals(address.getScheme())
        || host == null
        || address.getPort() != -1
        || address.getUserInfo() != null) {
      throw new IOException("expected an https address without a port, found " + address);
    }
    long deadline = System.nanoTime() + LONGEST.toNanos();
    try (Socket socket = network.connect(host, LONGEST)) {
      String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
      // HTTP/1.0, so that the answer comes in one piece and ends with the connection.
      String request =
          "GET %s%s HTTP/1.0\r\nHost: %s\r\nAccept: %s\r\nUser-Agent: Lethe\r\n\r\n"
              .formatted(path, query, host, accept);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return body(read(socket, deadline));
    }
  }

  private static byte[] read(Socket socket, long deadline) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    InputStream in = socket.getInputStream();
    while (true) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IOException("the server took longer than 5 seconds");
      }
      socket.setSoTimeout((int) left);
      int count = in.read(part);
      if (count < 0) {
        return all.toByteArray();
      }
      all.write(part, 0, count);
      if (all.size() > MOST) {
        throw new IOException("the document is larger than 64 KiB");
      }
    }
  }

  private static String body(byte[] answer) throws IOException {
    String text = new String(answer, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    String status = text.lines().findFirst().orElse("");
    if (end < 0 || !status.matches("HTTP/1\\.[01] 200( .*)?")) {
      throw new IOException(
          "expected the answer 200, found \"%s\""
              .formatted(status.substring(0, Math.min(60, status.length()))));
    }
    return text.substring(end + 4);
  }
}
