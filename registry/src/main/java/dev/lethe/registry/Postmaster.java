package dev.lethe.registry;

import module java.base;

/// A running or dead server, as its data folder tells: PostgreSQL keeps a file `postmaster.pid`
/// there, one fact a line (PostgreSQL's source, `src/include/utils/pidfile.h`).
///
/// @param pid the number of its process
/// @param port the TCP port it listens on, 1 to 65535, or empty if it does not say yet
/// @param status `starting`, `ready` or `stopping`, or empty if it does not say yet
record Postmaster(long pid, OptionalInt port, String status) {

  private static final String FILE = "postmaster.pid";
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /// What the data folder tells, or empty if it tells of no server.
  static Optional<Postmaster> of(Path data) {
    try {
      return of(Files.readAllLines(data.resolve(FILE)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new RegistryException(
          "could not read " + data.resolve(FILE) + ": " + e.getMessage(), e);
    }
  }

  /// What these lines of the file tell; the server writes them one by one.
  static Optional<Postmaster> of(List<String> lines) {
    List<String> facts = lines.stream().map(String::strip).toList();
    if (facts.isEmpty() || !facts.getFirst().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    boolean saysPort = facts.size() > PORT && facts.get(PORT).matches("\\d{1,5}");
    return Optional.of(
        new Postmaster(
            Long.parseLong(facts.getFirst()),
            saysPort ? OptionalInt.of(Integer.parseInt(facts.get(PORT))) : OptionalInt.empty(),
            facts.size() > STATUS ? facts.get(STATUS) : ""));
  }

  /// The file that tells of it.
  static Path file(Path data) {
    return data.resolve(FILE);
  }

  /// Whether it answers.
  boolean isReady() {
    return port.isPresent() && status.equals("ready");
  }

  /// Whether its process is alive and, as far as we may see, the server of this data folder. After
  /// a restart of the machine another program may have its number.
  boolean runsOn(Path data) {
    return isAlive() && !isStranger(data);
  }

  /// Whether a process has this number.
  boolean isAlive() {
    return ProcessHandle.of(pid).isPresent();
  }

  /// Whether the process with this number is certainly not the server of this data folder.
  boolean isStranger(Path data) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      if (!Files.readString(process.resolve("comm")).strip().equals("postgres")) {
        return true;
      }
      return !Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath());
    } catch (IOException | SecurityException e) {
      return false;
    }
  }
}
