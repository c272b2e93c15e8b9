package dev.lethe.story;

import module java.base;

/// A process that ran a Java program with this run's class path, and what it said.
///
/// @param exit its exit code; 137 if it was killed
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
record Child(int exit, String out, String err) {

  /// A Java program that runs, and the files that take what it says.
  ///
  /// @param process the program
  record Running(Process process, Path out, Path err) {

    /// Types these lines.
    void type(List<String> lines) {
      try (Writer keyboard = process.outputWriter()) {
        for (String line : lines) {
          keyboard.write(line + "\n");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Waits for its end.
    Child end() {
      try {
        int exit = process.waitFor();
        return new Child(exit, Files.readString(out), Files.readString(err));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a child ran", e);
      }
    }
  }

  /// Starts a program.
  ///
  /// @param options of the Java virtual machine
  static Running start(List<String> options, Class<?> main, List<String> arguments) {
    Path folder = Scratch.folder("child");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.add("-Dlethe.house=" + TinyHouse.folder());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    try {
      return new Running(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs a program to its end, which must be a good one.
  static Child run(List<String> options, Class<?> main, List<String> arguments) {
    Child child = start(options, main, arguments).end();
    if (child.exit() != 0) {
      throw new IllegalStateException(
          "expected the exit code 0 of %s, but found %d: %s%s"
              .formatted(arguments, child.exit(), child.out(), child.err()));
    }
    return child;
  }
}
