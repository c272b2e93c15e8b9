package dev.lethe.ingest.json;

import java.io.Serial;

/// Something is not as it should be; the message says what was expected and what was found.
public final class Unexpected extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1;

  public Unexpected(String problem) {
    super(problem);
  }
}
