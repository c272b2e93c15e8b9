package dev.lethe.registry;

import module java.base;

import dev.lethe.core.store.Durable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A data base on the disk (PostgreSQL's word is data base cluster) and the server that serves it:
///
///     data/          what PostgreSQL keeps
///     password       the one user's, readable for the owner only
///     postgres.log   what the server says; the time before is in postgres.log.old
///
/// Who calls it holds the folder's lock, so a server that runs here is ours, or was left behind by
/// a process that was killed.
final class Cluster {

  private static final String USER = "lethe";
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(60);

  /// What the server may say when it could not start and trying again helps: another program took
  /// the port, or the last of a killed server's processes is still going away.
  private static final List<String> PASSING =
      List.of(
          "Address already in use", "pre-existing shared memory", "lock file \"postmaster.pid\"");

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          // What is acknowledged is on the disk.
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          // One home on one machine: small memory, few processes.
          "shared_buffers=16MB",
          "max_connections=40",
          "max_parallel_workers=0",
          "autovacuum_max_workers=1",
          "io_method=sync",
          "jit=off",
          // A small write-ahead log; its old files are deleted, not kept under new names.
          "wal_level=minimal",
          "max_wal_senders=0",
          "max_wal_size=64MB",
          "min_wal_size=2MB",
          "wal_recycle=off",
          "checkpoint_warning=0",
          "log_checkpoints=off",
          // The log names no one.
          "log_min_error_statement=panic",
          "log_parameter_max_length_on_error=0");

  private final Binaries binaries;
  private final Path folder;
  private final Guise guise;

  Cluster(Binaries binaries, Path folder, Guise guise) {
    this.binaries = binaries;
    this.folder = folder;
    this.guise = guise;
  }

  /// Makes the data base if there is none; one that was half made is made anew.
  void make() {
    if (Files.exists(data().resolve("PG_VERSION"))) {
      requireOwnVersion();
      guise.own(folder);
      return;
    }
    if (!Files.exists(secret())) {
      Durable.write(secret(), randomPassword());
    }
    Path fresh = folder.resolve("data.new");
    Durable.deleteTree(fresh);
    guise.own(folder);
    initialize(fresh);
    try {
      Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
      Binaries.force(folder);
    } catch (IOException e) {
      throw new RegistryException("could not name " + data() + ": " + e.getMessage(), e);
    }
  }

  /// The port of the server, 1 to 65535: of the one that runs, else of one started now.
  int serve() {
    Optional<Postmaster> left = running().map(this::started).filter(this::answers);
    if (left.isPresent()) {
      return left.get().port().getAsInt();
    }
    stop();
    forgetStranger();
    keepOldLog();
    Instant limit = Instant.now().plus(START);
    while (true) {
      OptionalInt port = tryToStart(limit);
      if (port.isPresent()) {
        return port.getAsInt();
      }
      Waiting.pause(Duration.ofMillis(100));
    }
  }

  /// Stops the server if one runs: open transactions are rolled back, the rest is on the disk.
  void stop() {
    for (String how : List.of("fast", "immediate")) {
      Optional<Postmaster> server = running();
      if (server.isEmpty()) {
        return;
      }
      signal(how);
      if (Waiting.gone(server.get().pid(), STOP)) {
        return;
      }
    }
    throw new RegistryException(
        "the data base server in %s did not stop within %d s; see %s"
            .formatted(folder, 2 * STOP.toSeconds(), log()));
  }

  /// The address of the data base when its server listens on this port, password and all.
  String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%s/postgres?user=%s&password=%s&sslmode=disable"
        .formatted(port, USER, Durable.text(secret()).strip());
  }

  /// The server that runs on this data base, if any.
  Optional<Postmaster> running() {
    return Postmaster.of(data()).filter(server -> server.runsOn(data()));
  }

  /// What a server that was left behind tells once it has started: it may be repairing what a crash
  /// left.
  private Postmaster started(Postmaster left) {
    Postmaster now = left;
    Instant limit = Instant.now().plus(START);
    while (now.status().equals("starting") && now.isAlive() && Instant.now().isBefore(limit)) {
      Waiting.pause(Duration.ofMillis(10));
      now = Postmaster.of(data()).orElse(now);
    }
    return now;
  }

  /// Whether a server that was left behind answers to our password.
  private boolean answers(Postmaster left) {
    if (!left.isReady()) {
      return false;
    }
    String url = url(left.port().getAsInt()) + "&connectTimeout=5";
    try (Connection connection = DriverManager.getConnection(url)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /// One attempt; empty if it failed for a reason that passes.
  private OptionalInt tryToStart(Instant limit) {
    long before = log().toFile().length();
    int port = freePort();
    Process server = guise.start(log(), binaries.postgres(), command(port));
    try {
      while (server.isAlive()) {
        if (Postmaster.of(data()).filter(it -> isReady(it, server)).isPresent()) {
          return OptionalInt.of(port);
        }
        requireTime(limit);
        Waiting.pause(Duration.ofMillis(5));
      }
    } catch (RegistryException e) {
      server.destroy();
      throw e;
    }
    requirePassing(saidSince(before));
    requireTime(limit);
    return OptionalInt.empty();
  }

  private static boolean isReady(Postmaster told, Process server) {
    return told.pid() == server.pid() && told.isReady();
  }

  private List<String> command(int port) {
    List<String> arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", "" + port));
    SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    return arguments;
  }

  private void initialize(Path fresh) {
    guise.run(
        binaries.initdb(),
        "--pgdata=" + fresh,
        "--username=" + USER,
        "--pwfile=" + secret(),
        "--auth=scram-sha-256",
        "--data-checksums",
        "--wal-segsize=1",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  private void signal(String how) {
    try {
      guise.run(binaries.pgCtl(), "stop", "-D", data().toString(), "-m", how, "-W");
    } catch (RegistryException e) {
      // It may have ended by itself in the meantime.
      if (running().isPresent()) {
        throw e;
      }
    }
  }

  /// Deletes what a dead server left if its number now belongs to another program, because
  /// PostgreSQL would take that program for a server and refuse to start.
  private void forgetStranger() {
    Postmaster.of(data())
        .filter(it -> it.isAlive() && it.isStranger(data()))
        .ifPresent(_ -> Durable.delete(Postmaster.file(data())));
  }

  private void keepOldLog() {
    try {
      if (Files.exists(log())) {
        Path old = folder.resolve("postgres.log.old");
        Files.move(log(), old, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new RegistryException("could not rename " + log() + ": " + e.getMessage(), e);
    }
  }

  private void requireOwnVersion() {
    String found = Durable.text(data().resolve("PG_VERSION")).strip();
    String ours = Binaries.VERSION.substring(0, Binaries.VERSION.indexOf('.'));
    if (!found.equals(ours)) {
      throw new RegistryException(
          "the data base in %s was made by PostgreSQL %s, but this Lethe brings %s: use the Lethe that made it, or move its contents with pg_dump to a server given with --db"
              .formatted(folder, found, ours));
    }
  }

  private void requirePassing(String said) {
    if (PASSING.stream().noneMatch(said::contains)) {
      throw new RegistryException(
          "the data base server in %s ended instead of starting; it said:%n%s"
              .formatted(folder, said.strip()));
    }
  }

  private void requireTime(Instant limit) {
    if (Instant.now().isAfter(limit)) {
      throw new RegistryException(
          "the data base server in %s was not ready within %d s; see %s"
              .formatted(folder, START.toSeconds(), log()));
    }
  }

  private String saidSince(long position) {
    byte[] all = Durable.read(log());
    int from = (int) Math.min(position, all.length);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new RegistryException("found no free port on 127.0.0.1: " + e.getMessage(), e);
    }
  }

  private static String randomPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path secret() {
    return folder.resolve("password");
  }

  private Path log() {
    return folder.resolve("postgres.log");
  }
}
