package dev.lethe.core.rights;

import module java.base;

/// Something that the policy, a gate or the state of the home does not allow.
public final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public Refusal(String message) {
    super(message);
  }
}
