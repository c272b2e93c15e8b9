package dev.lethe.web.console;

import module java.base;

/// What an operator may see and start.
public interface Controls {

  /// How the house is doing.
  Condition condition();

  /// Starts forgetting whoever's objection is open, unless it is under way.
  void forget();

  /// Stops the work under way, if any; it goes on from where it was when it is started again.
  void halt();
}
