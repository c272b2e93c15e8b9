package dev.lethe.cli.home;

import module java.base;

import java.lang.System.Logger.Level;

/// Lends the home of a running server to commands in other processes: they use the server's data
/// base and the home's files beside it. When a command is done, it waits until the server has taken
/// over what it changed. A command that dies gives its loan back by dying.
public final class Lender implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.lethe.up");

  private final Path home;
  private final ServerSocket door;
  private final Announcement announcement;
  private final String url;
  private final Runnable returned;
  private final Semaphore alone = new Semaphore(1);
  private volatile String borrower = "";

  private Lender(
      Path home, ServerSocket door, Announcement announcement, String url, Runnable returned) {
    this.home = home;
    this.door = door;
    this.announcement = announcement;
    this.url = url;
    this.returned = returned;
  }

  /// Lends from now on.
  ///
  /// @param url the JDBC address of the home's data base
  /// @param returned takes over what a command has changed; the command waits for it
  public static Lender open(Path home, String url, Runnable returned) {
    try {
      ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Announcement announcement = Announcement.fresh(door.getLocalPort());
      Lender lender = new Lender(home, door, announcement, url, returned);
      Thread.ofVirtual().start(lender::lend);
      announcement.write(home);
      return lender;
    } catch (IOException e) {
      throw new UncheckedIOException("could not lend the home " + home, e);
    }
  }

  private void lend() {
    while (!door.isClosed()) {
      try {
        Socket borrower = door.accept();
        Thread.ofVirtual().start(() -> lend(borrower));
      } catch (IOException e) {
        if (!door.isClosed()) {
          LOG.log(Level.WARNING, "could not lend the home", e);
        }
      }
    }
  }

  private void lend(Socket borrower) {
    try (borrower;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(borrower.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(borrower.getOutputStream(), StandardCharsets.UTF_8)) {
      String asked = in.readLine();
      String[] words = asked == null ? new String[0] : asked.split(" ", 3);
      if (words.length != 3
          || !MessageDigest.isEqual(
              words[0].getBytes(StandardCharsets.UTF_8),
              announcement.secret().getBytes(StandardCharsets.UTF_8))) {
        tell(out, "no");
        return;
      }
      lend(Use.valueOf(words[1]), words[2], in, out);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "a borrower left", e);
    }
  }

  private void lend(Use use, String name, BufferedReader in, Writer out) throws IOException {
    boolean single = use == Use.ALONE;
    if (single && !alone.tryAcquire()) {
      tell(out, "busy " + borrower);
      return;
    }
    try {
      borrower = single ? name : borrower;
      tell(out, "ok " + url);
      String end = in.readLine();
      takeOver();
      if (end != null) {
        tell(out, "taken");
      }
    } finally {
      if (single) {
        alone.release();
      }
    }
  }

  private void takeOver() {
    try {
      returned.run();
    } catch (RuntimeException e) {
      Level level = door.isClosed() ? Level.DEBUG : Level.ERROR;
      LOG.log(level, "what a command has changed could not be taken over", e);
    }
  }

  private static void tell(Writer out, String word) throws IOException {
    out.write(word + "\n");
    out.flush();
  }

  @Override
  public void close() {
    Announcement.remove(home);
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not close the door of " + home, e);
    }
  }
}
