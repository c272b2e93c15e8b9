package dev.lethe.cli.home;

/// Something that the policy, a gate or the state of the home does not allow.
public final class Refusal extends RuntimeException {

  public Refusal(String message) {
    super(message);
  }
}
