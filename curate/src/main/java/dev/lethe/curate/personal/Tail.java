package dev.lethe.curate.personal;

import module java.base;

/// What may follow a street: a unit (`Apt. 4`), and a postal code before or after the town. A town
/// without a postal code stays in the text.
final class Tail {

  private static final List<String> UNITS =
      List.of("apt", "apartment", "suite", "ste", "unit", "flat", "room", "floor", "#");

  /// A town has at most so many words.
  private static final int TOWN = 3;

  private Tail() {}

  /// The index after all that belongs to the address whose street ends here.
  static int after(String text, int street) {
    int unit = unit(text, street);
    int first = codeAndTown(text, unit);
    return first > unit ? first : townAndCode(text, unit);
  }

  private static int unit(String text, int end) {
    int at = gap(text, end);
    for (String word : UNITS) {
      int after = at + word.length();
      if (at > end && text.regionMatches(true, at, word, 0, word.length())) {
        int point = Chars.is(text, after, '.') ? after + 1 : after;
        int number = Chars.isSpace(text, point) ? point + 1 : point;
        if (Chars.isDigit(text, number) && (number > after || word.equals("#"))) {
          return Chars.afterWord(text, number);
        }
      }
    }
    return end;
  }

  /// `, 10115 Berlin`.
  private static int codeAndTown(String text, int end) {
    int at = gap(text, end);
    int code = code(text, at);
    if (at == end || code == at || !Chars.isSpace(text, code)) {
      return end;
    }
    Word town = Word.from(text, code + 1);
    return town.isCapital(text) ? town.end() : code;
  }

  /// `, Springfield, IL 62704`.
  private static int townAndCode(String text, int end) {
    int at = gap(text, end);
    for (int count = 0; at > end && count <= TOWN; count++) {
      int code = code(text, at);
      if (code > at) {
        return code;
      }
      Word word = Word.from(text, at);
      int next = gap(text, word.end());
      if (!word.isCapital(text) || next == word.end()) {
        return end;
      }
      at = next;
    }
    return end;
  }

  /// Four or five digits, perhaps with four more, or a British postal code.
  private static int code(String text, int at) {
    int digits = Chars.afterDigits(text, at) - at;
    if ((digits == 4 || digits == 5) && Chars.opens(text, at)) {
      boolean more = Chars.is(text, at + digits, '-');
      int after = more ? Chars.afterDigits(text, at + digits + 1) : at + digits;
      int end = after == at + digits + 5 ? after : at + digits;
      return Chars.isWord(text, end) ? at : end;
    }
    return british(text, at);
  }

  /// `SW1A 2AA`: two to four letters and digits, a space, a digit and two letters.
  private static int british(String text, int at) {
    int outward = Chars.afterWord(text, at) - at;
    int inward = at + outward + 1;
    boolean parted = outward >= 2 && outward <= 4 && Chars.is(text, inward - 1, ' ');
    boolean right =
        parted
            && isUpper(text, at)
            && text.substring(at, at + outward).chars().anyMatch(Character::isDigit)
            && Chars.isDigit(text, inward)
            && isUpper(text, inward + 1)
            && isUpper(text, inward + 2)
            && !Chars.isWord(text, inward + 3);
    return right ? inward + 3 : at;
  }

  private static boolean isUpper(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }

  /// The index after a comma, a full stop, a line's end and spaces, at most four chars.
  private static int gap(String text, int end) {
    int at = end;
    while (at < end + 4 && (Chars.isSpace(text, at) || Chars.isOneOf(text, at, ",.\n"))) {
      at++;
    }
    return at;
  }
}
