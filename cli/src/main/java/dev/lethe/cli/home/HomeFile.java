package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.store.Durable;

/// The file that makes a folder a home: its format, the schema it has in the data base, and the
/// server's address if it is not the home's own.
///
/// @param schema the schema in the data base, such as `lethe_4f0c21aa`
/// @param url the JDBC address of a server that the operator runs, or empty for the embedded one
record HomeFile(String schema, Optional<String> url) {

  private static final String FORMAT = "lethe.dev/home@v1";

  /// A new home's file, with a schema of its own.
  static HomeFile fresh(Optional<String> url) {
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    return new HomeFile("lethe_" + HexFormat.of().formatHex(random), url);
  }

  static Path of(Path home) {
    return home.resolve("lethe.home");
  }

  static HomeFile read(Path home) {
    List<String> lines = Durable.text(of(home)).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
      throw new IllegalStateException(
          "%s: expected the first line \"%s\"; is this a home made by a newer Lethe?"
              .formatted(of(home), FORMAT));
    }
    Map<String, String> values = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", 2);
      if (parts.length == 2) {
        values.put(parts[0], parts[1]);
      }
    }
    String schema =
        Objects.requireNonNull(values.get("schema"), () -> of(home) + " names no schema");
    return new HomeFile(schema, Optional.ofNullable(values.get("db")));
  }

  void write(Path home) {
    StringBuilder text = new StringBuilder(FORMAT).append("\nschema ").append(schema).append('\n');
    url.ifPresent(each -> text.append("db ").append(each).append('\n'));
    Durable.write(of(home), text.toString());
  }
}
