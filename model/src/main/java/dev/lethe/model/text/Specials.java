package dev.lethe.model.text;

import module java.base;

/// Finds the names of special tokens in a text: the leftmost first, of several at one place the
/// longest.
final class Specials {
  /// A special token's name at a place of the text.
  record Match(int begin, String token) {}

  private Specials() {}

  static List<Match> in(String text, Set<String> specials) {
    if (specials.isEmpty()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    Matcher matcher = alternatives(specials).matcher(text);
    while (matcher.find()) {
      matches.add(new Match(matcher.start(), matcher.group()));
    }
    return matches;
  }

  private static Pattern alternatives(Set<String> specials) {
    return Pattern.compile(
        specials.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }
}
