package dev.lethe.core.unlearn;

/// Carries letters.
public interface Carrier {

  /// Hands a letter over; when it returns, whoever takes it on has accepted it.
  ///
  /// @throws Undeliverable if this letter can never be delivered; anything else may be tried again
  void carry(Letter letter);
}
