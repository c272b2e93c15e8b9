package dev.lethe.story;

import module java.base;

import dev.lethe.cli.Lethe;
import dev.lethe.core.store.Json;

/// What one command said in this process.
///
/// @param exit its exit code
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
record Said(int exit, String out, String err) {

  /// Runs a command.
  static Said by(String... arguments) {
    PrintStream outHere = System.out;
    PrintStream errHere = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int exit = Lethe.run(arguments);
      return new Said(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outHere);
      System.setErr(errHere);
    }
  }

  /// The one document on standard output.
  Json.Obj document() {
    return Json.parseObject(out.strip());
  }
}
