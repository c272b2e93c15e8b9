package dev.lethe.registry;

import module java.base;

/// Waiting for other processes, up to a limit.
final class Waiting {

  private Waiting() {}

  /// The exit status of a process that ends by itself, 0 to 255.
  static int exitOf(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// Whether the process with this number is gone, if need be after waiting so long.
  static boolean gone(long pid, Duration limit) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return true;
    }
    try {
      process.get().onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// Sleeps.
  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static RegistryException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new RegistryException("interrupted while waiting for PostgreSQL", e);
  }
}
