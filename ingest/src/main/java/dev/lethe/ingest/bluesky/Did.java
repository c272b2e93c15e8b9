package dev.lethe.ingest.bluesky;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.Unexpected;
import dev.lethe.ingest.text.Quote;

/// A decentralised identifier, which an account keeps whatever its handle is (AT Protocol, "DID").
///
/// @param text the identifier, such as `did:plc:44ybard66vv44zksje25o7dz`
record Did(String text) {

  /// The most characters that an identifier may have.
  private static final int LONGEST = 2048;

  private static final Pattern SYNTAX =
      Pattern.compile("did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]");

  Did {
    if (text.length() > LONGEST || !SYNTAX.matcher(text).matches()) {
      throw new Unexpected(
          "expected a DID such as did:plc:44ybard66vv44zksje25o7dz, but found " + Quote.of(text));
    }
  }

  /// The identifier under this name.
  static Did in(Fields fields, String name) {
    return new Did(
        fields
            .text(name)
            .orElseThrow(() ->
                new Unexpected("expected a DID under \"%s\", but found none".formatted(name))));
  }

  /// The account.
  Account account() {
    return new Account(Bluesky.PLATFORM, text);
  }
}
