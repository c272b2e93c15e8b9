package dev.lethe.registry;

import module java.base;

/// As whom the programs of PostgreSQL run. They refuse to be root, for whom there are two ways out.
enum Guise {
  /// As the user we are.
  OURSELVES,

  /// As root without root's name: in a user namespace that gives us no number. Files stay root's.
  NAMELESS,

  /// As the user `nobody`, for containers that forbid user namespaces. The files must be nobody's,
  /// and nobody must get to them through root's own folders: that is the one capability it keeps
  /// (Linux manual, capabilities(7)).
  NOBODY;

  /// The guise that works here.
  static Guise fitting() {
    if (!isRoot()) {
      return OURSELVES;
    }
    return Stream.of(NAMELESS, NOBODY)
        .filter(Guise::works)
        .findFirst()
        .orElseThrow(() ->
            new RegistryException(
                "PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works"
                    + " here: run lethe as another user, or give the address of a PostgreSQL"
                    + " server with --db"));
  }

  /// Runs a program to its end and returns what it said.
  String run(Path program, String... arguments) {
    try {
      Process process = builder(program, List.of(arguments)).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (Waiting.exitOf(process) != 0) {
        throw new RegistryException(program + " failed: " + said.strip());
      }
      return said;
    } catch (IOException e) {
      throw new RegistryException("could not run " + program + ": " + e.getMessage(), e);
    }
  }

  /// Starts a program that outlives us and writes to `log`. It gets a session of its own, lest
  /// Ctrl-C on our terminal stop it before we have finished with it.
  Process start(Path log, Path program, List<String> arguments) {
    ProcessBuilder builder = builder(program, arguments);
    builder.command().addFirst("setsid");
    builder.redirectInput(new File("/dev/null"));
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new RegistryException("could not start " + program + ": " + e.getMessage(), e);
    }
  }

  /// Gives the folder and all it holds to whom this guise is, if it is somebody else's.
  void own(Path folder) {
    owner().ifPresent(user -> give(folder, user));
  }

  private static void give(Path folder, int user) {
    try {
      if (user == (int) Files.getAttribute(folder, "unix:uid")) {
        return;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(file, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
        }
      }
    } catch (IOException e) {
      throw new RegistryException(
          "could not give %s to user %d, as whom PostgreSQL runs: %s"
              .formatted(folder, user, e.getMessage()),
          e);
    }
  }

  private List<String> prefix() {
    return switch (this) {
      case OURSELVES -> List.of();
      case NAMELESS -> List.of("unshare", "-U");
      case NOBODY ->
          List.of(
              "setpriv",
              "--reuid=65534",
              "--regid=65534",
              "--clear-groups",
              "--securebits=+no_setuid_fixup",
              "--inh-caps=+dac_override",
              "--ambient-caps=+dac_override");
    };
  }

  /// Whose the files must be, or empty if they are ours as they are.
  private OptionalInt owner() {
    return switch (this) {
      case OURSELVES -> OptionalInt.empty();
      case NAMELESS -> OptionalInt.of(0);
      case NOBODY -> OptionalInt.of(65534);
    };
  }

  private boolean works() {
    try {
      return Waiting.exitOf(builder(Path.of("true"), List.of()).start()) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private ProcessBuilder builder(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix());
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static boolean isRoot() {
    try {
      return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
