package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.rights.Policy;
import dev.lethe.core.store.Durable;

/// The file in which a home keeps its policy.
public final class HomePolicy {

  private HomePolicy() {}

  static Path file(Path home) {
    return home.resolve("policy");
  }

  static Policy read(Path home) {
    Path file = file(home);
    return Policy.parse(Durable.text(file), file.toString());
  }

  /// The policy in force in this folder: a fresh home's if the folder is no home.
  public static Policy inForce(Path folder) {
    return Home.isHome(folder) ? read(folder) : Policy.fresh();
  }

  /// Keeps a policy; it holds from the next command on.
  public static void write(Path home, Policy policy) {
    Durable.write(file(home), policy.text());
  }
}
