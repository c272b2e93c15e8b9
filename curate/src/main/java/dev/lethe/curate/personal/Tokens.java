package dev.lethe.curate.personal;

import module java.base;

/// Keys and tokens that their issuers let begin with known letters, and JSON Web Tokens.
final class Tokens {

  /// A beginning and how many chars at least follow it.
  private record Issued(String prefix, int rest) {}

  private static final List<Issued> ISSUED =
      List.of(
          new Issued("AKIA", 16),
          new Issued("ASIA", 16),
          new Issued("AIza", 35),
          new Issued("ghp_", 36),
          new Issued("gho_", 36),
          new Issued("ghu_", 36),
          new Issued("ghs_", 36),
          new Issued("ghr_", 36),
          new Issued("github_pat_", 22),
          new Issued("glpat-", 20),
          new Issued("sk-", 20),
          new Issued("sk_live_", 16),
          new Issued("sk_test_", 16),
          new Issued("rk_live_", 16),
          new Issued("whsec_", 24),
          new Issued("xoxb-", 16),
          new Issued("xoxp-", 16),
          new Issued("xoxa-", 16),
          new Issued("xoxs-", 16),
          new Issued("xapp-", 16),
          new Issued("npm_", 36),
          new Issued("hf_", 30),
          new Issued("pypi-", 50),
          new Issued("SG.", 40));

  private Tokens() {}

  /// The end of the token that begins here, or `start` if none does.
  static int end(String text, int start) {
    if (Chars.isOneOf(text, start - 1, "-_")) {
      return start;
    }
    if ("AghswxnpS".indexOf(text.charAt(start)) >= 0 && !Chars.is(text, start - 1, '.')) {
      for (Issued issued : ISSUED) {
        int rest = start + issued.prefix().length();
        if (text.startsWith(issued.prefix(), start)) {
          int end = afterToken(text, rest, ".");
          return end - rest >= issued.rest() && hasDigit(text, rest, end) ? end : start;
        }
      }
    }
    return text.startsWith("eyJ", start) ? webToken(text, start) : start;
  }

  /// Three parts in base64url, parted by full stops; the third may be empty.
  private static int webToken(String text, int start) {
    int header = afterToken(text, start, "");
    if (header - start < 10 || !Chars.is(text, header, '.')) {
      return start;
    }
    int body = afterToken(text, header + 1, "");
    if (body - header < 10) {
      return start;
    }
    return Chars.is(text, body, '.') ? afterToken(text, body + 1, "") : body;
  }

  /// The index after letters, digits, `-`, `_` and these chars; a full stop at the end belongs to
  /// the sentence.
  private static int afterToken(String text, int from, String more) {
    int at = from;
    while (at < text.length()
        && (Chars.isAsciiWord(text.charAt(at))
            || Chars.isOneOf(text, at, "-_")
            || Chars.isOneOf(text, at, more))) {
      at++;
    }
    while (at > from && text.charAt(at - 1) == '.') {
      at--;
    }
    return at;
  }

  private static boolean hasDigit(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Chars.isDigit(text, at)) {
        return true;
      }
    }
    return false;
  }
}
