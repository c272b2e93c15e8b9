package dev.lethe.curate.personal;

import module java.base;

/// Secrets: keys and tokens with the beginnings that their issuers gave them, private keys in PEM
/// (RFC 7468), JSON Web Tokens (RFC 7519), credentials in addresses, and what is written after
/// words such as `password:` if it looks like one.
final class Secrets implements Detector {

  @Override
  public void find(String text, List<Span> found) {
    for (int at = 0; at < text.length(); at++) {
      int end = end(text, at, found);
      at = Math.max(end - 1, at);
    }
  }

  /// Adds the secret that begins or is announced here; the index from which to read on.
  private static int end(String text, int at, List<Span> found) {
    char c = text.charAt(at);
    if (c == '-') {
      return add(at, PrivateKey.end(text, at), found);
    }
    if (c == ':') {
      return Credentials.find(text, at, found);
    }
    if (!Character.isLetter(c) || Chars.isWord(text, at - 1)) {
      return at;
    }
    int token = Tokens.end(text, at);
    return token > at ? add(at, token, found) : Passwords.find(text, at, found);
  }

  private static int add(int start, int end, List<Span> found) {
    if (end > start) {
      found.add(new Span(start, end, PersonalType.SECRET));
    }
    return end;
  }
}
