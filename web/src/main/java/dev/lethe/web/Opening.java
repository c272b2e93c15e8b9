package dev.lethe.web;

import java.io.Serial;

/// A part of the house is not open yet, such as its data base; in a moment it is.
public final class Opening extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public Opening(String what) {
    super(what + " is not open yet");
  }
}
