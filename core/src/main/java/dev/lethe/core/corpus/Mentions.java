package dev.lethe.core.corpus;

import module java.base;

/// Makes mentions of people neutral, by syntax alone: `@name`, `@name@host` and addresses of
/// profiles become `@someone`, whoever is meant and whether or not anybody knows them. So nobody's
/// presence or absence changes another person's words.
public final class Mentions {

  /// What stands for every person mentioned.
  public static final String PLACEHOLDER = "@someone";

  private static final String SCHEME = "http";

  private Mentions() {}

  /// The text with every mention made neutral. Linear in the length of the text.
  public static String neutral(String text) {
    if (text.indexOf('@') < 0 && !text.contains(SCHEME)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int plain = 0; // where the characters begin that are not written yet
    int at = next(text, 0);
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        out.append(text, plain, at).append(PLACEHOLDER);
        plain = end;
        at = next(text, end);
      } else {
        at = next(text, at + 1);
      }
    }
    return out.append(text, plain, text.length()).toString();
  }

  /// The next place where something may name a person, or the end of the text.
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '@' && text.charAt(at) != 'h') {
      at++;
    }
    return at;
  }

  /// The end of what names a person from here on, or `at` if nothing does.
  private static int end(String text, int at) {
    return switch (text.charAt(at)) {
      case '@' -> mention(text, at);
      case 'h' -> profile(text, at);
      default -> at;
    };
  }

  /// The end of a mention that begins here, or `at` if none does.
  private static int mention(String text, int at) {
    if (at > 0 && isName(text.charAt(at - 1))) {
      return at;
    }
    int name = names(text, at + 1, Mentions::isName);
    if (name == at + 1) {
      return at;
    }
    if (name < text.length() && text.charAt(name) == '@') {
      int host = names(text, name + 1, Mentions::isHost);
      return host > name + 1 ? trimmed(text, host) : trimmed(text, name);
    }
    return trimmed(text, name);
  }

  /// The end of a profile's address that begins here, or `at` if none does.
  private static int profile(String text, int at) {
    if (!text.startsWith(SCHEME, at)) {
      return at;
    }
    int scheme =
        text.startsWith("https://", at) ? at + 8 : text.startsWith("http://", at) ? at + 7 : at;
    if (scheme == at) {
      return at;
    }
    int host = names(text, scheme, Mentions::isHost);
    for (String path : List.of("/@", "/users/", "/u/", "/profile/")) {
      if (host > scheme && text.startsWith(path, host)) {
        int name = names(text, host + path.length(), c -> isName(c) || c == '@');
        return name > host + path.length() ? trimmed(text, name) : at;
      }
    }
    return at;
  }

  private static int names(String text, int from, IntPredicate part) {
    int at = from;
    while (at < text.length() && part.test(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// A full stop or a hyphen at the end belongs to the sentence.
  private static int trimmed(String text, int end) {
    int at = end;
    while (".-".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean isName(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
  }

  private static boolean isHost(int c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == ':';
  }
}
