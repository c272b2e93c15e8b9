package dev.lethe.curate.personal;

import module java.base;

/// What is written after a word for a password, a key or a token, and looks like one: at least six
/// chars without a space, with a digit or a sign in it. Programs' own expressions, which begin with
/// a bracket or `$`, are none.
final class Passwords {

  private static final Map<Character, List<String>> WORDS =
      Stream.of(
              "password",
              "passwort",
              "passwd",
              "passphrase",
              "passcode",
              "pwd",
              "pin",
              "kennwort",
              "mot de passe",
              "mdp",
              "contraseña",
              "credentials",
              "secret key",
              "secret_key",
              "secret",
              "api key",
              "api_key",
              "api-key",
              "apikey",
              "access key",
              "access_key",
              "access token",
              "access_token",
              "auth_token",
              "auth token",
              "token",
              "bearer")
          .collect(Collectors.groupingBy(word -> word.charAt(0)));

  private static final List<String> LINKS =
      List.of(":=", "=>", "=", ":", " is ", " was ", " ist ", " war ", " lautet ", " est ", " ");
  private static final String QUOTES = "\"'`´‘’“”„«»*";
  private static final String SIGNS = "!@#$%^&*?~+€§";
  private static final int SHORTEST = 6;

  /// How much of what was announced is taken at most, in chars.
  private static final int LONGEST = 256;

  private Passwords() {}

  /// Adds the secret that a word here announces; the index from which to read on.
  static int find(String text, int at, List<Span> found) {
    int word = word(text, at);
    if (word == at) {
      return at;
    }
    int link = link(text, word);
    int start = afterQuotes(text, link);
    int end = afterValue(text, start);
    boolean announced = link > word + 1 || isLinkSign(text, word) || start > link;
    int last = announced ? end : afterSentence(text, start, end);
    if (!(announced ? looksSecret(text, start, last) : looksMixed(text, start, last))) {
      return at;
    }
    found.add(new Span(start, last, PersonalType.SECRET));
    return last;
  }

  /// The end of the word for a secret that begins here, or `at`.
  private static int word(String text, int at) {
    char first = Character.toLowerCase(text.charAt(at));
    if ("pkmcsatb".indexOf(first) < 0) {
      return at;
    }
    for (String word : WORDS.getOrDefault(first, List.of())) {
      int end = at + word.length();
      if (text.regionMatches(true, at, word, 0, word.length()) && !Chars.isWord(text, end)) {
        return end;
      }
    }
    return at;
  }

  /// The index after what links a word with its value: a sign, or a verb.
  private static int link(String text, int word) {
    int at = word;
    while (at < word + 2 && Chars.isOneOf(text, at, QUOTES)) {
      at++;
    }
    int space = Chars.isSpace(text, at) ? at + 1 : at;
    for (String link : LINKS) {
      int from = link.startsWith(" ") ? at : space;
      if (text.regionMatches(true, from, link, 0, link.length())) {
        int end = from + link.length();
        return Chars.isSpace(text, end) ? end + 1 : end;
      }
    }
    return at;
  }

  private static boolean isLinkSign(String text, int word) {
    return Chars.isOneOf(text, word, ":=");
  }

  private static int afterQuotes(String text, int at) {
    int start = at;
    while (start < at + 2 && Chars.isOneOf(text, start, QUOTES)) {
      start++;
    }
    return start;
  }

  private static int afterValue(String text, int start) {
    int end = start;
    while (end < text.length() && end < start + LONGEST && isValue(text.charAt(end))) {
      end++;
    }
    while (end > start && ".,;:)]}".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isValue(char c) {
    return switch (c) {
      case '"', '\'', '`', '´', '‘', '’', '“', '”', '„', '«', '»', '<', '>' -> false;
      default -> !Character.isWhitespace(c);
    };
  }

  private static boolean looksSecret(String text, int start, int end) {
    if (end - start < SHORTEST || "$([{<@#/".indexOf(text.charAt(start)) >= 0) {
      return false;
    }
    boolean sign = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if ("(){}[];".indexOf(c) >= 0) {
        return false;
      }
      sign |= Chars.isDigit(text, at) || SIGNS.indexOf(c) >= 0;
    }
    return sign && !text.startsWith("http", start);
  }

  /// Without a link, what follows must have a letter too, and signs that end it end the sentence.
  private static boolean looksMixed(String text, int start, int end) {
    return looksSecret(text, start, end)
        && text.substring(start, end).chars().anyMatch(Character::isLetter);
  }

  private static int afterSentence(String text, int start, int end) {
    int last = end;
    while (last > start && Chars.isOneOf(text, last - 1, "!?~*")) {
      last--;
    }
    return last;
  }
}
