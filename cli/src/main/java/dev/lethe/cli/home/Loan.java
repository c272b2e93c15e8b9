package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.rights.Refusal;

/// A home that a running server lends to this command.
final class Loan implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader in;
  private final Writer out;
  private final String url;

  private Loan(Socket socket, BufferedReader in, Writer out, String url) {
    this.socket = socket;
    this.in = in;
    this.out = out;
    this.url = url;
  }

  /// Borrows the home of the server that announced itself; empty if it does not answer any more.
  static Optional<Loan> from(Announcement announcement, Use use, Path home) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), announcement.port());
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
      out.write("%s %s %s\n".formatted(announcement.secret(), use, name()));
      out.flush();
      String answer = Objects.requireNonNullElse(in.readLine(), "no");
      if (answer.startsWith("ok ")) {
        return Optional.of(new Loan(socket, in, out, answer.substring(3)));
      }
      socket.close();
      if (answer.startsWith("busy")) {
        throw new Refusal(
            "the home %s is being worked on by `%s`; wait until it has finished"
                .formatted(home, answer.substring("busy".length()).strip()));
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// What this process was called with, in one line.
  private static String name() {
    return "lethe, process " + ProcessHandle.current().pid();
  }

  /// The JDBC address of the home's data base.
  String url() {
    return url;
  }

  /// Gives the home back, and waits until the server has taken over what was changed.
  @Override
  public void close() {
    try (socket) {
      out.write("done\n");
      out.flush();
      in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the server of this home ended while it was lent; what was done is kept", e);
    }
  }
}
