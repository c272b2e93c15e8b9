package dev.lethe.curate.quality;

import module java.base;

import dev.lethe.core.corpus.Mentions;
import dev.lethe.curate.personal.PersonalType;

/// A text cut at white space, each piece with what it is.
///
/// @param pieces the pieces in lower case, in order
/// @param parts what each piece is
record Post(String text, List<String> pieces, List<Part> parts) {

  private static final Set<String> PLACEHOLDERS =
      Stream.concat(
              Stream.of(Mentions.PLACEHOLDER),
              Arrays.stream(PersonalType.values()).map(PersonalType::placeholder))
          .collect(Collectors.toUnmodifiableSet());

  Post {
    pieces = List.copyOf(pieces);
    parts = List.copyOf(parts);
  }

  static Post of(String text) {
    List<String> pieces = new ArrayList<>();
    StringTokenizer cut = new StringTokenizer(text.toLowerCase(Locale.ROOT), " \n\t\r\u00A0\u202F");
    while (cut.hasMoreTokens()) {
      pieces.add(cut.nextToken());
    }
    return new Post(text, pieces, pieces.stream().map(Post::part).toList());
  }

  int count(Part part) {
    return Collections.frequency(parts, part);
  }

  /// The pieces that are words, without signs around them.
  List<String> words() {
    return IntStream.range(0, pieces.size())
        .filter(i -> parts.get(i) == Part.WORD)
        .mapToObj(i -> bare(pieces.get(i)))
        .toList();
  }

  private static Part part(String piece) {
    if (piece.startsWith("http://") || piece.startsWith("https://") || piece.startsWith("www.")) {
      return Part.LINK;
    }
    if (piece.startsWith("#") && piece.length() > 1) {
      return Part.HASHTAG;
    }
    if (isPlaceholder(piece)) {
      return Part.PLACEHOLDER;
    }
    if (Reading.isNumber(piece)) {
      return Part.NUMBER;
    }
    return piece.codePoints().anyMatch(Character::isLetter) ? Part.WORD : Part.SIGN;
  }

  /// A placeholder may have signs around it, such as a comma.
  private static boolean isPlaceholder(String piece) {
    if (piece.indexOf('@') < 0 && piece.indexOf('[') < 0) {
      return false;
    }
    String bare = piece;
    for (String placeholder : PLACEHOLDERS) {
      if (bare.contains(placeholder)) {
        bare = bare.replace(placeholder, "");
      }
    }
    return bare.length() < piece.length()
        && bare.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static String bare(String piece) {
    int start = 0;
    int end = piece.length();
    while (start < end && !Character.isLetterOrDigit(piece.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(piece.charAt(end - 1))) {
      end--;
    }
    return start < end ? piece.substring(start, end) : piece;
  }
}
