package dev.lethe.web.proof;

import module java.base;

/// Connects to servers elsewhere.
public interface Network {

  /// A connection to a host, speaking HTTP from here on.
  ///
  /// @param patience how long connecting and each read may take
  /// @throws IOException if the host cannot or must not be reached
  Socket connect(String host, Duration patience) throws IOException;
}
